import type { Place } from "../app.js";
import { scenarioIn } from "../controls/asked.js";
import { parametersOf } from "../controls/parameters.js";
import { comparedQuestion } from "../place/compared-question.js";

/** Something in which B differs from A, by its lead name or path. */
export interface Changed {
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** Everything in which B differs from A; null where nothing is compared. */
export function changedFrom(place: Place): readonly Changed[] | null {
  const question = comparedQuestion(place);
  if (question === null) return null;
  const [a, b] = [scenarioIn(question), scenarioIn(place.question)];
  const luck = question.seed === place.question.seed ? [] : [{ name: "seed", a: question.seed, b: place.question.seed }];
  return [...luck, ...parametersOf(b, a).filter(({ changed }) => changed).map(({ path, lead, was, value }) => ({ name: lead ?? path, a: text(was), b: text(value) }))];
}

const text = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "–"));
