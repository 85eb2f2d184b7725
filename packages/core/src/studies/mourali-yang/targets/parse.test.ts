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

const SIMPLE = "opinions at high power, uncertain";
const PAIR = "experiments.1.cells.high.uncertain";
const test = (values: object, name = SIMPLE) => set("experiments.1.tests", { [name]: { statistic: null, df: null, dfError: null, value: null, p: null, page: null, ...values } });
const together = (...changes: readonly ((file: Tree) => void)[]) => (file: Tree) => { for (const change of changes) change(file); };
const sized = (n: number, cell: object = {}) => (file: Tree) => {
  for (const power of ["control", "high"]) for (const certainty of ["certain", "uncertain"]) for (const opinions of ["positive", "negative"]) set(`experiments.1.cells.${power}.${certainty}.${opinions}`, { n, ...cell })(file);
};

describe("a simple effect", () => {
  const read = (...changes: readonly ((file: Tree) => void)[]) => {
    const file = blank();
    together(...changes)(file);
    return entriesOf(parseTargets(file)).find(({ path }) => path.startsWith("experiments.1.tests"))!;
  };
  const pair = (n1: number, n2: number) => together(set(`${PAIR}.positive`, { n: n1 }), set(`${PAIR}.negative`, { n: n2 }));

  it("with the degrees of freedom of its two cells is of those participants", () => {
    const d = -3 * Math.sqrt(1 / 20 + 1 / 20);
    for (const sizes of [pair(20, 20), sized(20), set("experiments.1.sample", { participants: 160 })]) {
      const { value, se } = read(sizes, test({ statistic: "t", value: -3, dfError: 38 }));
      expect(value).toBeCloseTo(d, 12);
      expect(se).toBeCloseTo(Math.sqrt(1 / 10 + (d * d) / 76), 12);
    }
    expect(read(pair(15, 25), test({ statistic: "t", value: -3, dfError: 38 })).value).toBeCloseTo(-3 * Math.sqrt(1 / 15 + 1 / 25), 12);
  });

  it("with those of all cells is of as many participants, and another error", () => {
    for (const sizes of [sized(20), set("experiments.1.sample", { participants: 160 })]) {
      const { value, se } = read(sizes, test({ statistic: "t", value: -3, dfError: 152 }));
      expect(value).toBeCloseTo(-3 * Math.sqrt(1 / 10), 12);
      expect(se).toBeCloseTo(Math.sqrt(1 / 10 + (value * value) / 304), 12);
    }
  });

  it("with others, or with nothing that says which, is refused", () => {
    const AT = `experiments.1.tests.${SIMPLE}.dfError`;
    const notes = `${AT} (a test with covariates, or of other people, belongs in notes)`;
    expect(issues(together(sized(20), test({ statistic: "t", value: -3, dfError: 100 })))).toEqual([notes]);
    expect(issues(together(pair(20, 20), set("experiments.1.sample", { participants: 160 }), test({ statistic: "t", value: -3, dfError: 39 })))).toEqual([notes]);
    expect(issues(test({ statistic: "t", value: -3, dfError: 38 }))).toEqual([`${AT} (give the cells' n or the experiment's sample.participants)`]);
  });
});

describe("numbers that contradict each other are refused", () => {
  const MEANS = together(SCALED, sized(20, { mean: 5, sd: 2 }), set(`${PAIR}.positive`, { mean: 4.1 }));
  const paths = (change: (file: Tree) => void) => issues(change).map((issue) => issue.replace(/ \(.*/, ""));
  const T = -0.9 / (2 * Math.sqrt(1 / 10));

  it("all at once", () => {
    expect(paths(together(MEANS, set("experiments.1.sample", { participants: 80 }), test({ statistic: "t", value: 1.42, dfError: 38, p: 0.9 }), test({ statistic: "F", value: 30, dfError: 152 }, "power")))).toEqual([
      "experiments.1.cells", "experiments.1.tests.power.value", `experiments.1.tests.${SIMPLE}.p`, `experiments.1.tests.${SIMPLE}.value`,
    ]);
  });

  it("participants of cells that are not those of the experiment, and answers of a mediator that are more", () => {
    expect(paths(together(set("experiments.1.sample", { participants: 80 }), sized(1000)))).toEqual(["experiments.1.cells"]);
    expect(paths(together(set("experiments.1.sample", { participants: 80 }), set(`${PAIR}.positive`, { n: 74 })))).toEqual(["experiments.1.cells"]);
    expect(paths(together(set("experiments.1.sample", { participants: 80 }), set(`${PAIR}.positive`, { n: 73 })))).toEqual([]);
    expect(paths(together(set("experiments.3.sample", { participants: 80 }), set("experiments.3.threat.cells.high.certain.solicited.positive", { n: 81 })))).toEqual(["experiments.3.threat.cells"]);
  });

  it("a p that is not that of its statistic, but not one that is rounded", () => {
    // t(152) = 2.5 has p = .0135, and F = 6.25 the same.
    const p = (statistic: "t" | "F", value: number, reported: number) => paths(together(set("experiments.1.sample", { participants: 160 }), test({ statistic, value, dfError: 152, p: reported }, "power")));
    for (const [statistic, value] of [["t", 2.5], ["t", -2.5], ["F", 6.25]] as const) {
      for (const reported of [0.01, 0.013, 0.0135, 0.014]) expect(p(statistic, value, reported)).toEqual([]);
      for (const reported of [0.001, 0.03, 0.5]) expect(p(statistic, value, reported)).toEqual(["experiments.1.tests.power.p"]);
    }
  });

  it("a statistic that is not that of its cell means, but not one that is rounded", () => {
    const value = (statistic: "t" | "F", reported: number) => paths(together(MEANS, test({ statistic, value: reported, dfError: 38 })));
    expect(value("t", Math.floor(T * 100 + 0.5) / 100)).toEqual([]);
    expect(value("F", Math.floor(T * T * 100 + 0.5) / 100)).toEqual([]);
    for (const wrong of [-T, 2 * T, 0]) expect(value("t", wrong)).toEqual([`experiments.1.tests.${SIMPLE}.value`]);
    for (const wrong of [4 * T * T, 0.1]) expect(value("F", wrong)).toEqual([`experiments.1.tests.${SIMPLE}.value`]);
  });
});
