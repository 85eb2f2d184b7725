import { describe, expect, it } from "vitest";
import { SpecError } from "../../../index.js";
import { blankTargets } from "./blank.js";
import { entriesOf } from "./entries.js";
import { parseTargets } from "./parse.js";

type Tree = { [key: string]: Tree } & { [key: string]: unknown };

const blank = () => JSON.parse(blankTargets()) as Tree;
const cellOf = (file: Tree, path: string): Tree => path.split(".").reduce((at, key) => at[key]!, file);

/** Issues as `path code`, in the order they are told. */
function issues(change: (file: Tree) => void): string[] {
  const file = blank();
  change(file);
  try {
    parseTargets(file);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues.map(({ path, hint }) => (hint === undefined ? path : `${path} (${hint})`));
    throw error;
  }
}
const set = (path: string, values: object) => (file: Tree) => { Object.assign(cellOf(file, path), values); };
const SCALED = set("experiments.1.scale", { low: 1, high: 9 });
const CELL = "experiments.1.cells.high.uncertain.positive";

describe("a file of targets", () => {
  it("may be without a single number, and then holds nothing to compare", () => {
    expect(entriesOf(parseTargets(blank()))).toEqual([]);
  });

  it("is refused with all issues at once, each with its path", () => {
    expect(issues((file) => {
      SCALED(file);
      set(CELL, { mean: "3.2", sd: -1, n: 0 })(file);
      set("experiments.2.cells.control.certain.positive", { mean: 3, sd: 1 })(file);
      Reflect.deleteProperty(cellOf(file, "experiments.4.cells.high.certain.private"), "negative");
      set("experiments.3.tests", { "power x certanty": {} })(file);
      set("experiments.3.mediation.high.unsolicited.indirect", { value: 0.5, low: 0.4, high: 0.1 })(file);
    })).toEqual([
      `${CELL}.mean`, `${CELL}.sd`, `${CELL}.n`,
      `experiments.3.tests.power x certanty (did you mean "power x certainty"?)`,
      "experiments.4.cells.high.certain.private.negative",
      "experiments.2.scale", "experiments.2.cells.control.certain.positive.n (or the experiment's sample.participants)",
      "experiments.3.mediation.high.unsolicited.indirect", "experiments.3.scale",
    ]);
  });

  const WRONG: readonly (readonly [string, (file: Tree) => void, readonly string[]])[] = [
    ["a factor nobody has", set("experiments.1.cells", { hihg: {} }), [`experiments.1.cells.hihg (did you mean "high"?)`]],
    ["a level nobody has", set("experiments.1.cells.high", { uncertan: {} }), [`experiments.1.cells.high.uncertan (did you mean "uncertain"?)`]],
    ["a missing experiment", (file) => { Reflect.deleteProperty(file.experiments!, "2"); }, ["experiments.2"]],
    ["a mean beyond the scale", (file) => { SCALED(file); set(CELL, { mean: 9.5, sd: 1, n: 20 })(file); }, [`${CELL}.mean`]],
    ["a mean without its sd and n", (file) => { SCALED(file); set(CELL, { mean: 4 })(file); }, [`${CELL}.sd (or the experiment's sample.pooledSd)`, `${CELL}.n (or the experiment's sample.participants)`]],
    ["a mean on a scale that is not known", set(CELL, { mean: 4, sd: 1, n: 20 }), ["experiments.1.scale"]],
    ["a scale upside down", set("experiments.1.scale", { low: 7, high: 1 }), ["experiments.1.scale"]],
    ["half a scale", set("experiments.1.scale", { low: 1 }), ["experiments.1.scale.high"]],
    ["a spread wider than the scale", (file) => { SCALED(file); set(CELL, { mean: 4, sd: 11, n: 20 })(file); }, [`${CELL}.sd`]],
    ["an F below 0", set("experiments.1.tests.power", { statistic: "F", value: -3, dfError: 80 }), ["experiments.1.tests.power.value"]],
    ["an F of two degrees of freedom", set("experiments.1.tests.power", { statistic: "F", df: 2, value: 3, dfError: 80 }), ["experiments.1.tests.power.df"]],
    ["a test without its kind", set("experiments.1.tests.power", { value: 3 }), ["experiments.1.tests.power.statistic", "experiments.1.tests.power.dfError"]],
    ["an indirect effect outside its interval", (file) => { set("experiments.3.scale", { low: 1, high: 7 })(file); set("experiments.3.mediation.high.unsolicited.indirect", { value: 0.5, low: 0.1, high: 0.4 })(file); }, ["experiments.3.mediation.high.unsolicited.indirect.value"]],
    ["a path without its error", (file) => { set("experiments.3.confidence.scale", { low: 1, high: 7 })(file); set("experiments.3.mediation.high.unsolicited.a1", { value: 0.5 })(file); }, ["experiments.3.mediation.high.unsolicited.a1.se"]],
    ["a path between scales that are not known", set("experiments.3.mediation.high.unsolicited.d21", { value: 0.5, se: 0.1 }), ["experiments.3.confidence.scale", "experiments.3.threat.scale"]],
  ];
  it.each(WRONG)("is refused for %s", (_, change, paths) => expect(issues(change)).toEqual(paths));

  it("takes the experiment's pooled sd and all its participants where a cell has none", () => {
    const file = blank();
    SCALED(file);
    set("experiments.1.sample", { participants: 160, pooledSd: 2 })(file);
    set(CELL, { mean: 3 })(file);
    const [entry] = entriesOf(parseTargets(file));
    expect(entry).toMatchObject({ path: `${CELL}.mean`, value: 3, sd: 2, se: 2 / Math.sqrt(20) });
  });
});
