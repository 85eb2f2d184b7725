import type { Messages } from "../../src/words/words.js";
import { STUDY_EN } from "../words/en/study.js";
import { VERIFY_EN } from "../words/en/verify.js";

export { verifyPanel as panel } from "./verify-panel.js";

/** Issues of files, and numbers of workers, are told as those of studies are. */
export const words: Messages = { ...STUDY_EN, ...VERIFY_EN };
