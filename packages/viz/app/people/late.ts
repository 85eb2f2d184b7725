import { PLANE_EN } from "../../src/words/en/plane.js";
import type { Messages } from "../../src/words/words.js";
import { PAINT_EN } from "../words/en/paint.js";
import { PEOPLE_EN } from "../words/en/people.js";

export { peoplePanel as panel } from "./panel.js";

/** Names of traits are those that paint has, and its corners those of the plane. */
export const words: Messages = { ...PAINT_EN, ...PLANE_EN, ...PEOPLE_EN };
