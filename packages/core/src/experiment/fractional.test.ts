import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliases, definingRelation, resolution } from "./aliases.js";
import { changesAt } from "./design.js";
import { fractional } from "./fractional.js";
import { grid } from "./grid.js";

const LETTERS = "ABCDEFGH";
const named = (count: number) => Array.from({ length: count }, (_, k) => ({ path: LETTERS[k]!.toLowerCase(), levels: [-1, 1] }));
const rows = (count: number, generators: readonly string[]) => {
  const design = fractional(named(count), generators);
  return design.points.map((_, k) => Object.values(changesAt(design, k)) as number[]);
};
const signs = (count: number, generators: readonly string[]) => rows(count, generators).map((row) => row.map((x) => (x > 0 ? "+" : "-")).join(""));
const table = (count: number, generators: readonly string[]) => aliases(count, generators).map((set) => set.join(" = "));

describe("the fractions of Box, Hunter & Hunter (2005), tables 6.1 to 6.22:", () => {
  it("2^(4-1) IV, D = ABC: its eight runs, I = ABCD, and three pairs of pairs", () => {
    expect(signs(4, ["D=ABC"])).toEqual(["----", "--++", "-+-+", "-++-", "+--+", "+-+-", "++--", "++++"]);
    expect(definingRelation(4, ["D=ABC"])).toEqual(["ABCD"]);
    expect(resolution(4, ["D=ABC"])).toBe(4);
    expect(table(4, ["D=ABC"])).toEqual(["AB = CD", "AC = BD", "AD = BC"]);
  });

  it("2^(5-2) III, D = AB and E = AC: I = ABD = ACE = BCDE", () => {
    const generators = ["D=AB", "E=AC"];
    expect(signs(5, generators)).toEqual(["---++", "--++-", "-+--+", "-++--", "+----", "+-+-+", "++-+-", "+++++"]);
    expect(definingRelation(5, generators)).toEqual(["ABD", "ACE", "BCDE"]);
    expect(resolution(5, generators)).toBe(3);
    expect(table(5, generators)).toEqual(["A = BD = CE", "B = AD", "C = AE", "D = AB", "E = AC", "BC = DE", "BE = CD"]);
  });

  it("2^(7-4) III, saturated: seven main effects, each with three interactions", () => {
    const generators = ["D=AB", "E=AC", "F=BC", "G=ABC"];
    expect(definingRelation(7, generators)).toEqual([
      "ABD", "ACE", "AFG", "BCF", "BEG", "CDG", "DEF", "ABCG", "ABEF", "ACDF", "ADEG", "BCDE", "BDFG", "CEFG", "ABCDEFG",
    ]);
    expect(resolution(7, generators)).toBe(3);
    expect(table(7, generators)).toEqual([
      "A = BD = CE = FG", "B = AD = CF = EG", "C = AE = BF = DG", "D = AB = CG = EF", "E = AC = BG = DF", "F = AG = BC = DE", "G = AF = BE = CD",
    ]);
  });

  it("2^(6-2) IV, E = ABC and F = BCD: I = ABCE = BCDF = ADEF", () => {
    const generators = ["E=ABC", "F=BCD"];
    expect(definingRelation(6, generators)).toEqual(["ABCE", "ADEF", "BCDF"]);
    expect(resolution(6, generators)).toBe(4);
    expect(table(6, generators)).toEqual(["AB = CE", "AC = BE", "AD = EF", "AE = BC = DF", "AF = DE", "BD = CF", "BF = CD"]);
  });

  it("2^(5-1) V, E = ABCD: no main effect or interaction of two is mixed up with another, those of three are with those of two", () => {
    expect(resolution(5, ["E=ABCD"])).toBe(5);
    expect(table(5, ["E=ABCD"])).toEqual([]);
    expect(aliases(5, ["E=ABCD"], 3)).toContainEqual(["AB", "CDE"]);
    expect(aliases(5, ["E=ABCD"], 5)[0]).toEqual(["I", "ABCDE"]);
  });
});

it("is the grid without generators, of resolution Infinity and without a defining relation", () => {
  expect(fractional(named(3), []).points).toEqual(grid(named(3)).points);
  expect([resolution(3, []), definingRelation(3, []), aliases(3, [])]).toEqual([Infinity, [], []]);
});

it("a minus gives the other half: together they are the full factorial", () => {
  expect(definingRelation(4, ["D = -ABC"])).toEqual(["-ABCD"]);
  expect(aliases(4, ["D=-ABC"])).toEqual([["AB", "-CD"], ["AC", "-BD"], ["AD", "-BC"]]);
  expect([...signs(4, ["D=ABC"]), ...signs(4, ["D=-ABC"])].sort()).toEqual(signs(4, []).sort());
});

const fractions = fc.integer({ min: 2, max: 4 }).chain((first) => {
  const products = Array.from({ length: 1 << first }, (_, mask) => Array.from(LETTERS.slice(0, first)).filter((__, k) => mask & (1 << k)).join("")).filter(({ length }) => length > 1);
  const signed = fc.shuffledSubarray(products, { maxLength: Math.min(8 - first, products.length) }).chain((words) => fc.tuple(...words.map((word) => fc.constantFrom(word, `-${word}`))));
  return signed.map((words) => ({ count: first + words.length, generators: words.map((word, k) => `${LETTERS[first + k]}=${word}`) }));
});

/** The column of a word in a design, from the values alone. */
const columnOf = (word: string, design: readonly number[][]) =>
  design.map((row) => Array.from(word).reduce((value, letter) => (letter === "-" ? -value : value * row[LETTERS.indexOf(letter)]!), 1)).join();

it("finds what the columns of the design show, for words of any length, in any fraction of up to eight factors", () => {
  fc.assert(fc.property(fractions, ({ count, generators }) => {
    const design = rows(count, generators);
    expect(new Set(design.map(String)).size).toBe(1 << (count - generators.length));
    const words = Array.from({ length: 1 << count }, (_, mask) => Array.from(LETTERS).filter((__, k) => mask & (1 << k)).join(""));
    const sizes = [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const sets = new Map<string, string[]>();
    for (const word of sizes) {
      const other = sets.has(columnOf(`-${word}`, design));
      const column = columnOf(other ? `-${word}` : word, design);
      sets.set(column, [...(sets.get(column) ?? []), `${other ? "-" : ""}${word === "" ? "I" : word}`]);
    }
    const [constant, ...rest] = [...sets.values()];
    expect(definingRelation(count, generators)).toEqual(constant!.slice(1));
    expect(resolution(count, generators)).toBe(Math.min(...constant!.slice(1).map((word) => word.replace("-", "").length)));
    expect(aliases(count, generators, count)).toEqual([constant!, ...rest].filter(({ length }) => length > 1));
  }), { numRuns: 60 });
});

it("refuses every mistake at once, and says what is wrong with each", () => {
  const factors = [...named(5), { path: "f", levels: [1, 2, 3] }];
  expect(() => fractional(factors, ["D=AB", "D=AA", "E=AD", "F=AB", "A=BC", "F=1"])).toThrow(/fewer generators than factors/);
  const wrong = (generators: readonly string[]) => () => resolution(6, generators);
  expect(() => fractional(factors, ["E=ABC", "F=ABC"])).toThrow(/2 issues\nfactors\.5\.levels: expected two levels, received 3\ngenerators\.1: expected a product that no other generator has, received F=ABC/);
  expect(wrong(["E=AA", "E=ABE", "C=AB"])).toThrow([
    "fraction: 4 issues", "generators.0: expected every letter once, received E=AA", "generators.1: expected a letter that no other generator defines, received E=ABE",
    "generators.1: expected a product of the first 3 letters, ABC, received E=ABE", "generators.2: expected one of the last 3 letters defined, DEF, received C=AB",
  ].join("\n"));
  expect(wrong(["E=AI", "f=ab"])).toThrow(/2 issues\ngenerators\.0: expected a letter that is a product of two or more, e\.g\. D=ABC; I is no letter, received E=AI/);
  expect(() => aliases(26, [], 0)).toThrow(/2 issues\nfactors: .*\norder: /);
  expect(() => fractional([], ["A=BC"])).toThrow(/factors: expected at least one factor, received none/);
});
