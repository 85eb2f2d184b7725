import { expect, it } from "vitest";
import { CLAIMS, type Estimand } from "../claims.js";
import { EXPERIMENTS } from "../design.js";
import { settingsOf } from "../settings.js";
import { blankTargets } from "../targets/blank.js";
import { parseTargets } from "../targets/parse.js";
import { madeUpArticle, truths } from "./made-up-article.js";
import { signDemands } from "./sign-demands.js";

const parts = CLAIMS.flatMap(({ experiments, parts }) => experiments.flatMap((experiment) => parts.map((part) => ({ experiment, of: part.estimand.of }))));
const many = (experiment: number, of: Estimand["of"]) => parts.filter((part) => part.experiment === experiment && part.of === of).length;

type File = { experiments: Record<string, { cells: unknown; scale: unknown }> };
const article = madeUpArticle(truths(1, "signs")[0]!, 40, "signs").file as File;
/** How many signs are left where the evaluations of some experiments are filled in. */
function left(...filled: readonly number[]): number {
  const file = JSON.parse(blankTargets()) as File;
  for (const id of filled) {
    const { cells, scale } = article.experiments[id]!;
    Object.assign(file.experiments[id]!, { cells, scale });
  }
  return signDemands(parseTargets(file), settingsOf()).length;
}

it("every part of every claim is demanded in each of its experiments where nothing is filled in", () => {
  expect(left()).toBe(parts.length);
});

it("evaluations of Experiment 4 replace the signs of its influences, and none of a gap between said and thought", () => {
  expect(many(4, "influence")).toBeGreaterThan(0);
  expect(many(4, "gap")).toBeGreaterThan(0);
  expect(left(4)).toBe(parts.length - many(4, "influence"));
});

it("evaluations of all experiments leave gaps and serial effects to be demanded", () => {
  expect(left(1, 2, 3, 4)).toBe(EXPERIMENTS.reduce((sum, { id }) => sum + many(id, "gap") + many(id, "serial"), 0));
});
