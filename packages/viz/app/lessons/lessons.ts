import { LESSON_TEXTS_EN } from "../words/en/lesson-texts.js";
import { LESSONS_EN } from "../words/en/lessons.js";

export { lessonsPanel as panel } from "./panel.js";

/** What the lessons say, fetched with them. */
export const words = { ...LESSONS_EN, ...LESSON_TEXTS_EN };
