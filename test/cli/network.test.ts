import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type NetworkFormat, exportNetwork, importNetworkSync, networkFormats } from "@talkback/core/io";
import { describe, expect, it } from "vitest";
import { built, DATA, folder, talkback } from "./talkback.js";

built();
const cwd = folder();
const EDGES = "ann bob\nbob cem\ncem dee\ndee ann\nann cem\n";
const { network } = importNetworkSync(Buffer.from(EDGES));
const saved = (name: string, pieces: Iterable<Uint8Array>, pack = (bytes: Uint8Array) => bytes) => {
  writeFileSync(join(cwd, name), pack(Buffer.concat([...pieces])));
  return name;
};
const hashOf = (name: string, ...args: readonly string[]) =>
  (JSON.parse(talkback(cwd, "run", "push-harder", "--steps", "5", "--network", name, "--json", ...args).out) as { hash: string }).hash;

describe("a network of one's own", () => {
  it("gives the same run in whatever format it is written, packed or not", () => {
    const hash = hashOf(saved("friends.txt", [Buffer.from(EDGES)]));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const written = networkFormats.map((format: NetworkFormat) => saved(`friends.${format}`, exportNetwork(network, format)));
    for (const name of [...written, saved("friends.txt.gz", [Buffer.from(EDGES)], gzipSync)]) expect([name, hashOf(name)]).toEqual([name, hash]);
  });

  it("is read as the flags say", () => {
    saved("weighted.csv", [Buffer.from("from,to,weight,rank\nann,bob,1,x\nann,bob,2,x\nbob,cem,1,x\n")]);
    const report = (...args: readonly string[]) => JSON.parse(talkback(cwd, "import", "weighted.csv", "--json", ...args).out) as object;
    expect(report()).toMatchObject({ file: "weighted.csv", nodes: 3, ties: 2, directed: false, merge: "max", weighted: { min: 1, max: 2 } });
    expect(report("--directed", "--merge", "sum")).toMatchObject({ directed: true, merge: "sum", weighted: { min: 1, max: 3 } });
    saved("names.txt", [Buffer.from("who whom\nann bob\nbob cem\n")]);
    expect(JSON.parse(talkback(cwd, "import", "names.txt", "--header", "yes", "--json").out)).toMatchObject({ nodes: 3, header: { found: true } });
    expect(JSON.parse(talkback(cwd, "import", "names.txt", "--header", "no", "--json").out)).toMatchObject({ nodes: 5, header: { found: false } });
  });

  it("is described in sentences", () => {
    const { out } = talkback(cwd, "import", "friends.txt");
    expect(out).toContain("4 nodes and 5 undirected ties");
    expect(talkback(cwd, "run", "push-harder", "--network", "friends.txt").out).toContain("4 nodes and 5 undirected ties");
  });

  it("whose strengths are not used is run with a note that says so, and how to use them", () => {
    saved("strong.csv", [Buffer.from("from,to,weight\nann,bob,1\nbob,cem,0.5\ncem,ann,2\n")]);
    const notesOf = (...args: readonly string[]) => (JSON.parse(talkback(cwd, "run", "push-harder", ...args, "--json").out) as { notes: string[] }).notes;
    expect(notesOf("--network", "strong.csv")).toEqual([expect.stringMatching(/strengths are not used.*--set ties\.kind=network/)]);
    expect(notesOf("--network", "strong.csv", "--set", "ties.kind=network")).toEqual([]);
    expect(notesOf("--network", "friends.txt")).toEqual([]);
    expect(talkback(cwd, "run", "push-harder", "--network", "strong.csv").out).toContain("Note: the file's strengths are not used");
  });

  it("keeps the order of its key column when it is explained from the folder", () => {
    const nodes = [["ann", 30], ["bob", 10], ["cem", 20]].map(([id, rank]) => ({ id, rank }));
    saved("ranked.json", [Buffer.from(JSON.stringify({ nodes, links: [{ source: "ann", target: "bob" }, { source: "bob", target: "cem" }] }))]);
    expect(talkback(cwd, "run", "push-harder", "--network", "ranked.json", "--key-column", "rank", "--out", "ranked").code).toBe(0);
    expect(talkback(cwd, "explain", "ranked", "--agent", "cem").code).toBe(0);
    expect(hashOf("ranked.json", "--key-column", "rank")).not.toBe(hashOf("ranked.json"));
  });
});

describe("communities in a network of one's own", () => {
  const nodes = Array.from({ length: 12 }, (_, i) => ({ id: i, club: i < 6 ? "chess" : "rugby", community: "one" }));
  const links = nodes.map((_, i) => ({ source: i, target: (i + 1) % 12 }));
  const club = ["--set", 'campaigns.0.targets={"kind":"by-community","communities":[1]}'];
  it("are those of the column that is named, and explain repeats the run with them", () => {
    saved("clubs.json", [Buffer.from(JSON.stringify({ nodes, links }))]);
    const args = ["run", "push-harder", "--steps", "5", "--network", "clubs.json", "--community", "club", ...club];
    const { code, out } = talkback(cwd, ...args, "--json", "--out", "clubs");
    expect([code, (JSON.parse(out) as { campaigns: { exposed: number }[] }).campaigns[0]!.exposed]).toEqual([0, 0.5]);
    expect(talkback(cwd, "explain", "clubs", "--agent", "7").code).toBe(0);
  });

  it("are asked of a column that is there", () => {
    expect(talkback(cwd, "run", "push-harder", "--network", "clubs.json", "--community", "clubb")).toMatchObject({ code: 2, out: "", err: expect.stringContaining('did you mean "club"?') });
    expect(talkback(cwd, "run", "push-harder", "--community", "club")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--network FILE") });
  });
});

const facebook = join(DATA, "facebook-ego.txt.gz");

describe.skipIf(!existsSync(facebook))("the friendships of 4,039 people (skipped where TALKBACK_DATA or ../shared/data has no facebook-ego.txt.gz)", () => {
  const run = () => talkback(cwd, "run", "push-harder", "--network", facebook, "--seed", "otter-417", "--json");

  it("are run in seconds, twice to the same bytes", () => {
    const before = performance.now();
    const first = run();
    expect(performance.now() - before).toBeLessThan(30_000);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ agents: 4039, ties: 88234, steps: 60, seed: "otter-417" });
    expect(run().out).toBe(first.out);
  });

  it("are explained from the folder", () => {
    expect(talkback(cwd, "run", "push-harder", "--network", facebook, "--steps", "6", "--out", "facebook").code).toBe(0);
    expect(talkback(cwd, "explain", "facebook", "--agent", "107").out).toContain("went from saying");
  });
});
