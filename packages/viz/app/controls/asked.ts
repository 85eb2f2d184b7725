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

const asked = new WeakMap<Question, Scenario>();

/** The scenario that a question asks for; the page's questions are ones that core takes. */
export function scenarioIn(question: Question): Scenario {
  const known = asked.get(question) ?? withChanges(ownScenario(question), question.changes);
  asked.set(question, known);
  return known;
}
