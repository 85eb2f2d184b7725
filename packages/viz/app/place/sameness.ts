import type { Place } from "../app.js";
import { keyOf, type Question } from "../question.js";
import { comparedQuestion } from "./compared-question.js";

const keyed = (question: Question | null): string | null => (question === null ? null : keyOf(question));

/** Equal for places that show the same runs. */
export const runsOf = (place: Pick<Place, "question" | "compare">): string => JSON.stringify([keyOf(place.question), keyed(comparedQuestion(place))]);
