import type { Question } from "../question.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { parametersOf } from "./parameters.js";

/** How many parameters are not as the scenario has them: those that are said to be set by its user. */
export const changedCount = (question: Question): number => parametersOf(scenarioIn(question), ownScenario(question)).filter(({ changed }) => changed).length;
