import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { importNetworkSync } from "./import-network.js";
import type { ImportOptions } from "./import-options.js";
import { utf8 } from "../../random/utf8.js";

const read = (text: string, options: ImportOptions = {}) => importNetworkSync(utf8(text), { name: "ties.csv", ...options });
const ties = (text: string, options: ImportOptions = {}) => {
  const { ids, from, to } = read(text, options).network;
  return Array.from(from, (a, e) => `${ids?.[a] ?? a}>${ids?.[to[e]!] ?? to[e]}`);
};
const issues = (text: string, options: ImportOptions = {}) => {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  throw new Error("was accepted");
};

describe("a CSV file", () => {
  it.each([[","], [";"], ["\t"]])("may be separated by %j", (mark) => {
    expect(ties(`source${mark}target${mark}weight\nann${mark}bob${mark}2\n`)).toEqual(["ann>bob"]);
  });

  it("is recognised without a name by its separators or its column names", () => {
    expect(read("ann,bob\nbob,cat\n", { name: "x" }).report.format).toBe("csv");
    expect(read("ann;bob\nbob;cat\n", { name: "x" }).report.format).toBe("csv");
    expect(read("Source\tTarget\nann\tbob\n", { name: "x" }).report.format).toBe("csv");
    expect(read("ann\tbob\nbob\tcat\n", { name: "x" }).report.format).toBe("edge-list");
  });

  it.each(["source,target", "from,to", "Speaker,Hearer"])("may name its ends %s, in any place", (header) => {
    const [from, to] = header.split(",");
    expect(ties(`when,${to},${from}\nx,bob,ann\n`, { directed: true })).toEqual(["ann>bob"]);
  });

  it("reads strengths and layers by name, with 1 and no layer where cells are empty", () => {
    const { network, report } = read("layer,source,target,strength\nwork,a,b,2.5\n,b,c,\nhome,a,b,1\n");
    expect(network.layers).toEqual(["home", "ties", "work"]);
    expect(Array.from(network.strength!)).toEqual([1, 2.5, 1]);
    expect(Array.from(network.layer!)).toEqual([0, 2, 1]);
    expect(report.weighted).toEqual({ min: 1, max: 2.5 });
  });

  it("takes columns by the names given, and refuses names its header lacks", () => {
    const columns = { from: "ego", to: "alter" };
    expect(ties("alter,ego\nbob,ann\n", { columns, directed: true })).toEqual(["ann>bob"]);
    expect(issues("alter,egos\nbob,ann\n", { columns })).toMatchObject([{ code: "E_IMPORT_COLUMN", path: "columns.from", hint: "did you mean egos?" }]);
  });

  it("holds quotes, separators and line ends in quoted cells; trims cells without quotes", () => {
    expect(ties('source,target\n"O""Hara, Ann", bob\r\n"two\nlines",bob\n" x ","bob"', { directed: true })).toEqual(
      [" x >bob", 'O"Hara, Ann>bob', "two\nlines>bob"]);
  });

  it("tells what it left out", () => {
    expect(read("source,target,colour\na,b,red\n").report.warnings).toEqual(['the column "colour" was left out']);
  });

  it("follows the header rule of edge lists", () => {
    expect(read("ego,alter\n1,2\n2,3\n").report).toMatchObject({ ties: 2, header: { found: true } });
    expect(read("ego,alter\n1,2\nann,3\n").report).toMatchObject({ ties: 3, header: { found: false } });
    expect(read("1,2\n2,3\n", { header: "yes" }).report).toMatchObject({ ties: 1 });
  });

  it("turns directed when rows of both types are mixed, and says so", () => {
    const { network, report } = read("source,target,type\na,b,Undirected\nb,c,Directed\n");
    expect(report).toMatchObject({ mixed: true, directed: true, ties: 3 });
    expect([Array.from(network.from), Array.from(network.to)]).toEqual([[0, 1, 1], [1, 0, 2]]);
  });

  it("lists all issues at once, with the lines where rows start", () => {
    expect(issues('source,target,weight,type\n"a\nb",c,-1,\na,,1,\na,b\na,b,1,sideways\n').map(({ code, path }) => [code, path])).toEqual([
      ["E_IMPORT_STRENGTH", "line 2"], ["E_IMPORT_MISSING", "line 4"], ["E_IMPORT_COLUMNS", "line 5"], ["E_IMPORT_DIRECTED", "line 6"]]);
  });

  it("is refused when a quote is never closed, or followed by more", () => {
    expect(issues('source,target\n"a,b\n')).toMatchObject([{ code: "E_IMPORT_QUOTES", path: "line 2" }]);
    expect(issues('source,target\n"a"x,b\n')).toMatchObject([{ code: "E_IMPORT_QUOTES", path: "line 2" }]);
  });

  it("is refused without a second column, and when empty", () => {
    expect(issues("a\nb\n")[0]).toMatchObject({ code: "E_IMPORT_COLUMNS" });
    expect(issues("source,target\n")).toMatchObject([{ code: "E_IMPORT_EMPTY" }]);
    expect(issues("")).toMatchObject([{ code: "E_IMPORT_EMPTY" }]);
  });
});
