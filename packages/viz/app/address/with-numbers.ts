import type { Changes, Scenario, Shape } from "@talkback/core";
import { numberIn } from "../controls/number-in.js";
import { shapeAt } from "./shape-at.js";

/** Changes that a scenario accepts, with numbers in place of texts that stand for them. */
export const withNumbers = (changes: Changes, scenario: Scenario): Changes =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, typeof value === "string" && isNumber(shapeAt(scenario, pathOf(scenario, name))) ? numberIn(value, false) : value])) as Changes;

const pathOf = ({ lead }: Scenario, name: string): string => (Object.hasOwn(lead, name) ? lead[name]! : name);

const isNumber = (shape: Shape | undefined): boolean => shape?.is === "number" || (shape?.is === "maybe" && shape.of.is === "number");
