import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { type ImportLimits, limitFlag } from "./import-limits.js";
import { type ByteSource, importNetwork, importNetworkSync } from "./import-network.js";
import type { ImportOptions, NetworkFormat } from "./import-options.js";
import { reportText } from "./import-report.js";
import { utf8 } from "../../random/utf8.js";

const issues = (source: string | Uint8Array | Iterable<Uint8Array>, options: ImportOptions = {}) => {
  try {
    importNetworkSync(typeof source === "string" ? utf8(source) : source, options);
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  throw new Error("was accepted");
};
const cut = (bytes: Uint8Array, size: number) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.subarray(k * size, (k + 1) * size));

describe("importNetwork", () => {
  const text = utf8("10 20\n20 30\n");
  async function* later(pieces: Iterable<Uint8Array>) { yield* pieces; }

  it("reads one array, an iterable and an asynchronous one alike, and as the synchronous core does", async () => {
    const expected = importNetworkSync(text);
    for (const source of [text, cut(text, 1), later(cut(text, 5))] satisfies ByteSource[]) expect(await importNetwork(source)).toEqual(expected);
  });

  it("rejects with the issues", async () => {
    await expect(importNetwork(later([utf8("1 2 -3\n")]))).rejects.toThrow(/network: 1 issue\nline 1: expected a finite strength ≥ 0, received "-3"/);
  });

  it.each<[NetworkFormat, string]>([
    ["csv", "from,to\na,b\nb,c"], ["csv", 'from,to\n"a\nb",c'], ["edge-list", "1 2\n2 3\n3 4"], ["node-link", '{"nodes":[{"id":1},\n{"id":2}],\n"links":[{"source":1,"target":2}]}'],
    ["graphology", '{"nodes":[{"key":"1"},\n{"key":"2"}],\n"edges":[{"source":"1","target":"2"}]}'],
    ["graphml", "<graphml>\n<graph edgedefault='directed'><node id='a'/></graph>\n</graphml>"], ["gexf", "<gexf>\n<graph><nodes><node id='a'/></nodes></graph>\n</gexf>"],
  ])("counts three lines of %s as three, whether the last one is ended, and in whatever pieces they come", (format, three) => {
    for (const whole of [three, `${three}\n`, three.replaceAll("\n", "\r\n")]) {
      for (const pieces of [[utf8(whole)], cut(utf8(whole), 1)]) expect(importNetworkSync(pieces, { format, limits: { lines: 3 } }).report.lines).toBe(3);
    }
  });

  it("names the file in its message", () => expect(() => importNetworkSync(utf8(""), { name: "mine.txt" })).toThrow(/^mine\.txt: 1 issue/));

  it.each<[string, string, NetworkFormat]>([
    ["x.csv", "a b,c\nd,e\n", "csv"], ["x.edges", "a,b c\n", "edge-list"], ["x", "  <graphml><graph edgedefault='directed'><node id='a'/></graph></graphml>", "graphml"],
    ["x", "<!-- made by hand --><gexf><graph><nodes><node id='a'/></nodes></graph></gexf>", "gexf"],
    ["x", '{"nodes":[{"key":"a"}]}', "graphology"], ["x", '\n{"nodes":[{"id":"a"}]}', "node-link"], ["x.txt", "1 2\n", "edge-list"],
  ])("recognises %s with %j as %s, and says how", (name, contents, format) => {
    const { report } = importNetworkSync(utf8(contents), { name });
    expect(report.format).toBe(format);
    expect(report.formatReason).toMatch(/^(recognised by|taken for)/);
    expect(importNetworkSync(utf8(contents), { format }).report.formatReason).toBe("as asked");
  });

  it("refuses options that are no choices, all at once, with the nearest ones", () => {
    const options = { format: "grapml", header: "maybe", limits: { tie: 3 } } as unknown as ImportOptions;
    expect(issues("1 2\n", options)).toMatchObject([
      { code: "E_IMPORT_OPTION", path: "format", hint: "did you mean graphml?" }, { path: "header" }, { path: "limits", hint: "did you mean ties?" }]);
  });

  it("refuses pieces that are not bytes", () => {
    expect(issues(["1 2\n"] as unknown as Uint8Array[])).toMatchObject([{ code: "E_IMPORT_SOURCE", received: '"1 2\\n"' }]);
  });

  it.each([["zip", "PK\x03\x04"], ["bzip2", "BZh91AY"], ["UTF-16", "\xff\xfe1\0"], ["unknown", "1 2\n\0\0\x07"]])("refuses binary data, here %s", (_, bytes) => {
    expect(issues(Buffer.from(bytes, "latin1"))).toMatchObject([{ code: "E_IMPORT_BINARY" }]);
  });
});

describe("a gzip file", () => {
  const lines = Array.from({ length: 30_000 }, (_, k) => `${k} ${(k * 7919) % 30_011}\n`).join("");
  const packed = gzipSync(lines);
  const expected = importNetworkSync(utf8(lines)).network;

  it("is unpacked, whatever its format, and wherever it is cut", () => {
    for (const size of [1, 7, 1000, 1e6]) {
      const { network, report } = importNetworkSync(cut(packed, size));
      expect(network).toEqual(expected);
      expect(report).toMatchObject({ compressed: true, bytes: packed.length, decompressedBytes: lines.length });
    }
    expect(importNetworkSync(gzipSync('{"nodes":[{"id":"a"}]}')).report.format).toBe("node-link");
    expect(importNetworkSync(gzipSync("\ufeffsource,target\na,b\n"), { name: "x.csv.gz" }).report).toMatchObject({ format: "csv", ties: 1 });
  });

  it("may have several members", () => {
    const half = lines.indexOf("\n", lines.length / 2) + 1;
    const both = Buffer.concat([gzipSync(lines.slice(0, half)), gzipSync(""), gzipSync(lines.slice(half))]);
    for (const size of [3, 1e6]) expect(importNetworkSync(cut(both, size)).network).toEqual(expected);
  });

  it("is refused when cut off at any place", () => {
    const short = gzipSync("1 2\n2 3\n3 4\n");
    for (let end = 2; end < short.length; end++) expect(issues(short.subarray(0, end)), `cut at ${end}`).toMatchObject([{ code: "E_IMPORT_GZIP" }]);
  });

  it("is refused when any bit of its contents or trailer is damaged, exactly where zlib refuses it", () => {
    const short = gzipSync("1 2\n2 3\n3 4\n40 50\n1 2\n2 3\n");
    const accepts = (bytes: Uint8Array) => { try { gunzipSync(bytes); return true; } catch { return false; } };
    let refused = 0;
    for (let bit = 80; bit < 8 * short.length; bit++) {
      const bad = Uint8Array.from(short, (byte, k) => (k === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      if (accepts(bad)) expect(importNetworkSync(bad).network).toEqual(importNetworkSync(short).network);
      else expect(issues(bad), `bit ${bit}`).toMatchObject([{ code: "E_IMPORT_GZIP" }]);
      if (!accepts(bad)) refused++;
    }
    expect(refused).toBeGreaterThan(8 * (short.length - 10) - 8);
  });

  it("is refused when more follows its end", () => {
    for (const more of ["x", "more text", "\0\0\0\0\0\0\0\0\0\0\0\0"]) expect(issues(Buffer.concat([packed, Buffer.from(more)]))).toMatchObject([{ code: "E_IMPORT_GZIP" }]);
  });

  it("is refused when the first of its members does not match its checksum", () => {
    const first = gzipSync("1 2\n");
    first[first.length - 6]! ^= 1;
    expect(issues(Buffer.concat([first, gzipSync("2 3\n")]))).toMatchObject([{ code: "E_IMPORT_GZIP" }]);
  });
});

describe("a decompression bomb", () => {
  const block = deflateRawSync(Buffer.alloc(1 << 24, "1 2\n"), { finishFlush: 2 });
  /** A gzip file of 16 MiB for each block, 1000 to 1, never ended. */
  function* bomb(blocks: number, given: { count: number }) {
    yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
    for (; given.count < blocks; given.count++) yield block;
  }

  it("is stopped by its ratio within four blocks, with the flag that allows it", () => {
    const given = { count: 0 };
    expect(issues(bomb(64, given))).toMatchObject([{ code: "E_IMPORT_LIMIT", hint: expect.stringContaining("--limit-ratio N") }]);
    expect(given.count).toBeLessThanOrEqual(4);
  });

  it("is stopped by its size, with little memory", () => {
    const given = { count: 0 };
    const before = process.memoryUsage().rss;
    expect(issues(bomb(1000, given), { limits: { ratio: 1e9, decompressedBytes: 5e7 } })).toMatchObject([
      { code: "E_IMPORT_LIMIT", expected: "at most 50000000 unpacked bytes", hint: expect.stringContaining("--limit-decompressed-bytes N") }]);
    // Three blocks exceed the limit; up to two wait in the slice that is unpacked at once.
    expect(given.count).toBeLessThanOrEqual(5);
    expect(process.memoryUsage().rss - before).toBeLessThan(4e8);
  });
});

describe("limits", () => {
  const file = "a b\nb c\nc d\n";
  it.each<keyof ImportLimits>(["bytes", "decompressedBytes"])("on %s name no line before the first", (limit) => {
    const [issue] = issues([gzipSync("1 2\n2 3\n")], { limits: { [limit]: 1 } });
    expect([issue?.path, issue?.expected]).toEqual(["", `at most 1 ${limit === "bytes" ? "byte" : "unpacked byte"}`]);
  });

  it.each<[keyof ImportLimits, number]>([["bytes", 12], ["lines", 3], ["nodes", 4], ["ties", 3]])("on %s allow exactly as many, and name the flag that raises them", (limit, enough) => {
    expect(importNetworkSync(utf8(file), { limits: { [limit]: enough } }).report.ties).toBe(3);
    const [issue] = issues(file, { limits: { [limit]: enough - 1 } });
    expect(issue).toMatchObject({ code: "E_IMPORT_LIMIT", hint: expect.stringContaining(`${limitFlag(limit)} N`) });
    expect(issue!.expected).toContain(`at most ${enough - 1} `);
  });

  it.each<[NetworkFormat, string]>([
    ["csv", "source,target\na,b\nb,c\nc,d\n"],
    ["graphml", `<graphml><graph edgedefault="directed">\n<node id="a"/>\n<node id="b"/>\n<node id="c"/><edge source="a" target="b"/>\n<edge source="b" target="c"/></graph></graphml>`],
    ["node-link", `{"nodes":[{"id":"a"},\n{"id":"b"},\n{"id":"c"}],\n"links":[{"source":"a","target":"b"},{"source":"b","target":"c"}]}`],
  ])("hold in %s files, too", (format, text) => {
    for (const limit of ["lines", "nodes", "ties"] as const) {
      expect(issues(text, { format, limits: { [limit]: 1 } }), limit).toMatchObject([{ code: "E_IMPORT_LIMIT", hint: expect.stringContaining(limitFlag(limit)) }]);
    }
  });
});

describe("the option keyColumn", () => {
  const file = (ranks: readonly unknown[]) => utf8(JSON.stringify({ nodes: ranks.map((rank, k) => ({ id: `n${k}`, rank })), links: [{ source: "n0", target: "n1" }] }));
  const order = (ranks: readonly unknown[]) => importNetworkSync(file(ranks), { keyColumn: "rank" }).network;

  it("orders nodes by that attribute instead of by id", () => {
    expect(order([7, 3, 5])).toMatchObject({ ids: ["n1", "n2", "n0"], from: Uint32Array.of(0), to: Uint32Array.of(2), attributes: { rank: Float64Array.of(3, 5, 7) } });
    expect(order(["10", "9"])).toMatchObject({ ids: ["n1", "n0"] });
  });

  it("hands the numbers on as the keys by which every draw is addressed", () => {
    expect(order([7, 3, 5]).keys).toEqual(Uint32Array.of(3, 5, 7));
  });

  it("is refused unless every node has a whole number of its own that an address can hold", () => {
    const found = (ranks: readonly unknown[]) => issues(file(ranks), { keyColumn: "rank" }).map(({ code, path }) => [code, path]);
    expect(found([-1, 4294967296])).toEqual([["E_IMPORT_KEY", 'node "n0"'], ["E_IMPORT_KEY", 'node "n1"']]);
    expect(found([1, 1, 1.5, null, 2])).toEqual([["E_IMPORT_KEY", 'node "n1"'], ["E_IMPORT_KEY", 'node "n2"'], ["E_IMPORT_KEY", 'node "n3"']]);
    expect(issues(file([1, 2]), { keyColumn: "ranks" })).toMatchObject([{ code: "E_IMPORT_KEY", path: "keyColumn", hint: "did you mean rank?" }]);
  });
});

describe("reportText", () => {
  it("says in plain sentences what was read and decided", () => {
    const { report } = importNetworkSync(utf8("ego alter w\n1 2 0.5\n2 1 3\n4 4 1\n2 3 1\n"), { name: "ties.txt" });
    expect(reportText(report).split("\n")).toEqual([
      "Read edge-list, taken for one, since its lines have neither commas nor markup: 38 bytes, 5 lines.",
      "4 nodes and 2 undirected ties; ids are integers.",
      "Strengths range from 1 to 3.",
      "1 node has no ties.",
      "The first line names columns: its third column is not a number.",
      "1 self-tie dropped.",
      "1 parallel tie merged; the strongest of each was kept.",
    ]);
  });
});

const facebook = `${process.env.TALKBACK_DATA ?? fileURLToPath(new URL("../../../../../../shared/data", import.meta.url))}/facebook-ego.txt.gz`;

it.skipIf(!existsSync(facebook))("the Facebook network has 4,039 people and 88,234 ties (skipped where facebook-ego.txt.gz is absent)", () => {
  const { network, report } = importNetworkSync(readFileSync(facebook), { name: "facebook-ego.txt.gz" });
  expect(report).toMatchObject({ format: "edge-list", compressed: true, nodes: 4039, ties: 88_234, mergedParallel: 0, droppedSelfLoops: 0, isolates: 0, weighted: null });
  expect(network.ids).toBeNull();
});

it.each([["a b 0.4\nb c 0.4\n", "All ties have strength 0.4."], ["a b\n", "All ties have strength 1."], ["a b 0.4\nb c 1\n", "Strengths range from 0.4 to 1."]])(
  "the strengths of %j are told in one sentence", (text, sentence) => expect(reportText(importNetworkSync(utf8(text)).report)).toContain(`\n${sentence}\n`));
