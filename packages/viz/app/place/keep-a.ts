import type { Changes, Scenario } from "@talkback/core";
import type { Place } from "../app.js";
import { ownScenario } from "../controls/asked.js";
import { valueAt } from "../controls/change.js";
import { comparedQuestion } from "./compared-question.js";

/** What is to be put back of the changes of B to get those of A: what only B changed is put back to the scenario's own values. */
export function putBack(own: Scenario, a: Changes, b: Changes): Changes {
  const pathOf = (name: string) => (Object.hasOwn(own.lead, name) ? own.lead[name]! : name);
  const onlyB = Object.keys(b).filter((name) => !Object.hasOwn(a, name)).map((name) => [name, valueAt(own, pathOf(name))] as const).filter(([, value]) => value !== undefined);
  const ofA = Object.entries(a).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(b[name]));
  return Object.fromEntries([...onlyB, ...ofA]) as Changes;
}

/** A step in which A stays what it is when B is changed. */
export function keepingA(place: Place, step: Partial<Place>): Partial<Place> {
  const { compare, question: { scenario, changes } } = place;
  const next = step.question;
  if (compare === null || next === undefined || step.compare !== undefined || next.scenario !== scenario || next.changes === changes) return step;
  return { ...step, compare: { ...compare, changes: putBack(ownScenario(next), comparedQuestion(place)!.changes, next.changes) } };
}

/** A comparison with what is shown: A and B are the same until B is changed. */
export const shownAsA = ({ question }: Pick<Place, "question">): NonNullable<Place["compare"]> => ({ changes: {}, seed: question.seed });
