import { LESSON_TEXTS_EN } from "../words/en/lesson-texts.js";
import { LESSONS_EN } from "../words/en/lessons.js";
import { WHY_CARD_EN } from "../words/en/why-card.js";

export { lessonsPanel as panel } from "./panel.js";

/** What the lessons say, fetched with them, and the cards that they show. */
export const words = { ...LESSONS_EN, ...LESSON_TEXTS_EN, ...WHY_CARD_EN };
