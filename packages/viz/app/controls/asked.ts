import { type Scenario, parseScenario, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenarioOf } from "../catalogue.js";
import type { Question } from "../question.js";

const read = new WeakMap<object, Scenario>();

/** The scenario of a question before any change. */
export function ownScenario({ scenario }: Pick<Question, "scenario">): Scenario {
  if (typeof scenario === "string") return scenarioOf(scenario);
  const known = read.get(scenario) ?? parseScenario(scenario, catalog);
  read.set(scenario, known);
  return known;
}

/** The scenario that a question asks for; the page's questions are ones that core takes. */
export const scenarioIn = (question: Question): Scenario => withChanges(ownScenario(question), question.changes);
