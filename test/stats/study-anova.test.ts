import { anovaOf, type ErrorTermName, type FactorialAnova, type FactorialRun, type Contrasts } from "@talkback/core/experiment";
import { isRefusal } from "@talkback/core/stats";
import { expect, it } from "vitest";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Given {
  readonly levels: Record<string, number[]>;
  readonly replication: number[];
  readonly y: number[];
  readonly error: ErrorTermName;
}
const fixture = fixtureOf<{ effects: Cases<Given>; contrasts: Cases<Given> }>("study-anova");

const runsOf = ({ levels, replication, y }: Given): FactorialRun[] =>
  y.map((value, k) => ({ levels: Object.fromEntries(Object.entries(levels).map(([name, own]) => [name, own[k]!])), replication: replication[k]!, value }));

function table(given: Given, contrasts: Contrasts = {}, error = given.error): FactorialAnova {
  const found = anovaOf(runsOf(given), { error, contrasts });
  if (isRefusal(found)) throw new Error(`${found.refused}: ${found.where}`);
  return found;
}

const two: Contrasts = {
  difference: [{ where: { A: 2 }, weight: 1 }, { where: { A: 1 }, weight: -1 }],
  interaction: [{ where: { A: 2, B: 2 }, weight: 1 }, { where: { A: 2, B: 1 }, weight: -1 }, { where: { A: 1, B: 2 }, weight: -1 }, { where: { A: 1, B: 1 }, weight: 1 }],
};

it("every line is R's: errors of their own as aov's Error(replication / (A * B)) with Greenhouse and Geisser's p, pooled and within as drop1's, to 10 digits", () => {
  expect(Object.keys(fixture.effects).length).toBe(10);
  againstR(fixture.effects, (given) => table(given), 10);
});

it("finds one error in place of another", () => {
  for (const wrong of ["own", "pooled", "within"] as const)
    caughtByR(Object.fromEntries(Object.entries(fixture.effects).filter(([, { given }]) => given.error !== wrong)), (given) => table(given, {}, wrong), 10);
});

it("finds the probability that takes sphericity for granted in place of Greenhouse and Geisser's", () => {
  caughtByR(fixture.effects, (given) => {
    const found = table(given);
    return { ...found, effects: found.effects.map((line) => ({ ...line, pAdjusted: line.pAdjusted === null ? NaN : line.p })) };
  }, 10);
});

it("every contrast is R's t test of the replications' own values, with holes and without, to 10 digits", () => {
  againstR(fixture.contrasts, (given) => table(given, two).contrasts, 10);
  againstR(fixture.contrasts, (given) => table(given, two, "own").contrasts, 10);
});
