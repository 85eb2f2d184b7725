import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { importNetworkSync } from "./import-network.js";
import type { ImportOptions } from "./import-options.js";
import { utf8 } from "../../random/utf8.js";

const read = (text: string, options: ImportOptions = {}) => importNetworkSync(utf8(text), { format: "edge-list", ...options });
const ties = (text: string, options: ImportOptions = {}) => {
  const { n, ids, from, to, strength } = read(text, options).network;
  const id = (i: number) => ids?.[i] ?? String(i);
  return { n, ties: Array.from(from, (a, e) => `${id(a)} ${id(to[e]!)}${strength === null ? "" : ` ${strength[e]}`}`) };
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

describe("an edge list", () => {
  it("may be apart by spaces or tabs, end lines with CRLF or not at all, and start with a byte order mark", () => {
    const expected = { n: 3, ties: ["0 1", "1 2"] };
    for (const text of ["0 1\n1 2\n", "0\t1\r\n1\t2\r\n", "\ufeff0 1\n1 2", "  0   1 \n\n1 \t 2  \n", "1 2\n0 1\r\n"]) expect(ties(text)).toEqual(expected);
  });

  it("has comments with # and %", () => {
    expect(ties("# FromNodeId ToNodeId\n% sym\n0 1\n  # 7 8\n1 2\n")).toEqual({ n: 3, ties: ["0 1", "1 2"] });
  });

  it("may have strengths, read as exactly as Number reads them", () => {
    const numbers = fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((x) => String(x + 0)),
      fc.tuple(fc.nat(999999), fc.stringMatching(/^[0-9]{0,9}$/)).map(([whole, places]) => `${whole}.${places}`));
    fc.assert(fc.property(fc.array(numbers, { minLength: 2, maxLength: 20 }), (list) => {
      const { network } = read(list.map((number, k) => `0 ${k + 1} ${number}\n`).join(""));
      expect(Array.from(network.strength ?? list.map(() => 1))).toEqual(list.map(Number));
    }));
  });

  it("has no ids when they are 0 … n−1, integers in order of value otherwise, and texts by code unit", () => {
    expect(read("1 0\n2 1\n").network.ids).toBeNull();
    expect(read("10 9\n9 100\n").network.ids).toEqual(["9", "10", "100"]);
    expect(read("10 9\n9 x\n").network.ids).toEqual(["10", "9", "x"]);
    expect(read("1 2\n2 4294967296\n").network.ids).toEqual(["1", "2", "4294967296"]);
    expect(read("1 2\n01 2\n").report).toMatchObject({ nodes: 3, ids: "text" });
    expect(read("-1 2\n3 2\n").report.ids).toBe("integers");
  });

  it("takes a b and b a for one tie, unless directed", () => {
    expect(read("0 1\n1 0\n0 1\n").report).toMatchObject({ ties: 1, mergedParallel: 2, weighted: null });
    expect(read("0 1\n1 0\n0 1\n", { directed: true }).report).toMatchObject({ ties: 2, mergedParallel: 1, directed: true });
  });

  it("keeps the strongest of parallel ties, or their sum where asked", () => {
    expect(ties("0 1 2\n1 0 3\n").ties).toEqual(["0 1 3"]);
    expect(ties("0 1 2\n1 0 3\n", { merge: "sum" }).ties).toEqual(["0 1 5"]);
  });

  it("drops self-ties but keeps their nodes, and counts isolates", () => {
    expect(read("0 1\n5 5\n").report).toMatchObject({ nodes: 3, ties: 1, droppedSelfLoops: 1, isolates: 1 });
  });

  it("is the same network in any order of lines and cut into any pieces", () => {
    const lines = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom("1", "0.25", "3")), { minLength: 1, maxLength: 40 })
      .map((list) => list.map(([a, b, w]) => `${a} ${b + 31} ${w}\n`));
    const shuffled = lines.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.integer({ min: 1, max: 9 })));
    fc.assert(fc.property(shuffled, ([list, other, size]) => {
      const bytes = utf8(other.join(""));
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.slice(k * size, (k + 1) * size));
      expect(importNetworkSync(pieces, { format: "edge-list" }).network).toEqual(read(list.join("")).network);
    }));
  });
});

describe("the first line of an edge list", () => {
  const decided = (text: string, options: ImportOptions = {}) => {
    const { report: { header, ties: count } } = read(text, options);
    return [header!.found, count];
  };

  it("names columns when all other lines are integers and it is not", () => {
    expect(decided("a b\n1 2\n2 3\n")).toEqual([true, 2]);
    expect(decided("ego alter w\n1 2 3\n2 3 4\n")).toEqual([true, 2]);
  });
  it("is a tie when other lines have texts, too", () => expect(decided("a b\n1 2\nb c\n")).toEqual([false, 3]));

  it("is said to be a tie with what to do if it is not", () =>
    expect(importNetworkSync(utf8("who whom\nann bob\n")).report.header).toEqual({ found: false, reason: expect.stringContaining("--header yes") }));
  it("is a tie when it is all integers", () => expect(decided("7 8\n1 2\n")).toEqual([false, 2]));
  it("is a tie when it is alone", () => expect(decided("ann bob\n")).toEqual([false, 1]));
  it("names columns when it says source and target, whatever follows", () => expect(decided("Source Target\nann bob\n")).toEqual([true, 1]));
  it("is what the option says", () => {
    expect(decided("1 2\n2 3\n", { header: "yes" })).toEqual([true, 1]);
    expect(decided("a b\n1 2\n2 3\n", { header: "no" })).toEqual([false, 3]);
  });
  it("is refused when it names the hearer first", () => {
    expect(issues("target source\n1 2\n")).toMatchObject([{ code: "E_IMPORT_COLUMN", path: "line 1" }]);
  });
});

describe("a broken edge list", () => {
  it.each(["-1", "nan", "NaN", "inf", "Infinity", "1e999", "0x10", "1,5", "abc", "--1"])("is refused for the strength %s, with its line", (strength) => {
    expect(issues(`0 1 1\n# pause\n1 2 ${strength}\n`)).toMatchObject([{ code: "E_IMPORT_STRENGTH", path: "line 3", received: JSON.stringify(strength) }]);
  });

  it("lists all issues at once", () => {
    expect(issues("0 1 1\n1 2 -1\n3\n2 3 4 5\n2 3 x\n").map(({ code, path }) => [code, path])).toEqual([
      ["E_IMPORT_STRENGTH", "line 2"], ["E_IMPORT_COLUMNS", "line 3"], ["E_IMPORT_COLUMNS", "line 4"], ["E_IMPORT_STRENGTH", "line 5"]]);
  });

  it("lists the first twenty issues and counts the rest", () => {
    const found = issues(`0 1 1\n${"1 2 -1\n".repeat(57)}`);
    expect(found).toHaveLength(21);
    expect(found[20]).toMatchObject({ code: "E_IMPORT_MORE", received: "37 more like these" });
  });

  it("names its one bad line among a million", () => {
    const good = "1 2\n".repeat(700_000);
    expect(issues(`${good}3\n${good.slice(0, 1_200_000)}`)).toMatchObject([{ code: "E_IMPORT_COLUMNS", path: "line 700001" }]);
  });

  it.each([["nothing", ""], ["blank lines", "\n\n"], ["comments", "# a\n% b\n"], ["a header", "source target\n"]])("is refused when it holds %s only", (_, text) => {
    expect(issues(text)).toMatchObject([{ code: "E_IMPORT_EMPTY" }]);
  });

  it("is refused when it holds self-ties only", () => {
    expect(issues("1 1\n2 2\n")).toMatchObject([{ code: "E_IMPORT_NO_TIES", received: "2 self-ties only" }]);
  });

  it("is refused when sums of parallel strengths are infinite", () => {
    expect(issues("0 1 1e308\n1 0 1e308\n", { merge: "sum" })).toMatchObject([{ code: "E_IMPORT_STRENGTH" }]);
  });

  it("is refused for control characters, bytes that are not UTF-8, and lines without end", () => {
    expect(issues("0 1\nab\x01 2\n")).toMatchObject([{ code: "E_IMPORT_BINARY", path: "line 2" }]);
    expect(() => importNetworkSync(Uint8Array.of(48, 32, 49, 10, 0xff, 0xfe, 32, 50, 10), { format: "edge-list" })).toThrow(/line 2: expected UTF-8/);
    expect(issues("x".repeat(70_000))).toMatchObject([{ code: "E_IMPORT_LINE", path: "line 1" }]);
  });
});
