import type { Messages } from "../../src/words/words.js";
import { STUDY_EN } from "../words/en/study.js";

export { studyPanel as panel } from "./panel.js";

export const words: Messages = STUDY_EN;
