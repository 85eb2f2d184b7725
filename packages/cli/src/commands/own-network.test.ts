import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOf, readBundle, sha256Hex, steadyText } from "@talkback/lab";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../main.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-own-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });
const at = (...names: readonly string[]) => join(cwd, ...names);

const FRIENDS = "speaker,hearer,strength\nann,bea,1\nann,cem,1\nbea,cem,0.3\ncem,dora,1\ndora,emil,0.3\nemil,ann,0.3\n";
const STUDY = {
  id: "mine", scenario: "push-harder", seed: "otter", network: { file: "data/friends.csv", directed: true }, given: { steps: 6, window: 3, "ties.kind": "network" }, replications: 3, twin: false,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, record: { edges: true },
};

async function talkback(...args: readonly string[]) {
  const said = { out: "", err: "" };
  const before = process.stdout.listeners("error");
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { said.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { said.err += String(text); return true; });
  const code = await main(args);
  for (const listener of process.stdout.listeners("error")) if (!before.includes(listener)) process.stdout.removeListener("error", listener as () => void);
  return { code, ...said };
}

const study = (name: string, network: object, over: object = {}) => {
  writeFileSync(at(name), JSON.stringify({ ...STUDY, ...over, network }));
  return at(name);
};
const sweep = (file: string, out: string, ...more: readonly string[]) => talkback("sweep", file, "--out", at(out), "--workers", "1", ...more);
const steady = (folder: string, name: string) => steadyText(name, readFileSync(at(folder, name)).toString("latin1"));

beforeAll(async () => {
  mkdirSync(at("data"));
  writeFileSync(at("data", "friends.csv"), FRIENDS);
  study("study.json", STUDY.network);
  expect(await sweep(at("study.json"), "results")).toMatchObject({ code: 0, err: "" });
}, 60_000);

describe("a study in a network of one's own", () => {
  it("keeps the network in its results, by the ties and the hash of the file", () => {
    const { network } = JSON.parse(readFileSync(at("results", "study.json"), "utf8"));
    expect(network).toMatchObject({ file: "data/friends.csv", sha256: sha256Hex(FRIENDS), directed: true, content: { links: { length: 6 } } });
    const edges = readFileSync(at("results", "edges.csv"), "utf8");
    for (const row of ["ann,bea,1", "dora,emil,0.3"]) expect(edges).toContain(row);
    expect(readFileSync(at("results", "runs.csv"), "utf8")).toMatch(/,given,/);
  });

  it("gives the same tables by shards, without its file, from the study among the results", async () => {
    const whole = at("whole.json");
    writeFileSync(whole, readFileSync(at("results", "study.json")));
    for (const shard of ["1/2", "2/2"]) expect(await sweep(whole, "shards", "--shard", shard)).toMatchObject({ code: 0 });
    expect(await talkback("merge", at("shards"))).toMatchObject({ code: 0, err: "" });
    for (const name of ["runs.csv", "runs.parquet", "edges.csv", "study.json"]) expect(steady("shards", name)).toBe(steady("results", name));
  });

  it("is verified from its bundle alone, and fails where a tie of the network was changed", async () => {
    expect(await talkback("bundle", at("results"), "--out", at("mine.zip"))).toMatchObject({ code: 0, err: "" });
    expect((await talkback("verify", at("mine.zip"), "--sample", "all", "--workers", "1")).code).toBe(0);
    const files = Object.fromEntries(readBundle(new Uint8Array(readFileSync(at("mine.zip")))).files);
    const text = new TextDecoder().decode(files["study.json"]!);
    const changed = text.replace('"weight":0.3', '"weight":0.4');
    expect(changed).not.toBe(text);
    writeFileSync(at("forged.zip"), bundleOf({ ...files, "study.json": new TextEncoder().encode(changed) }));
    const { code, out } = await talkback("verify", at("forged.zip"), "--sample", "all", "--workers", "1", "--json");
    expect([code, JSON.parse(out).passed]).toEqual([3, false]);
  });

  it("is told of in the methods, and has its network among the data of a deposit", async () => {
    expect(await talkback("report", at("results"))).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(at("results", "report", "methods.md"), "utf8")).toContain("in the network of `data/friends.csv` (5 people, 6 directed ties;");
    const { out } = await talkback("bundle", at("results"), "--comses", "--out", at("comses.zip"), "--json");
    expect(JSON.parse(out).files).toContain("data/network.json");
  });

  it("is another study once its file says something else, so that results are not mixed and a lock does not fit", async () => {
    mkdirSync(at("later", "data"), { recursive: true });
    writeFileSync(at("later", "data", "friends.csv"), FRIENDS);
    const file = study("later/study.json", STUDY.network);
    expect(await talkback("freeze", file)).toMatchObject({ code: 0 });
    expect(await sweep(file, "confirmed")).toMatchObject({ code: 0, err: "" });
    writeFileSync(at("later", "data", "friends.csv"), FRIENDS.replace("ann,cem,1", "ann,cem,0.9"));
    expect(await sweep(file, "confirmed")).toMatchObject({ code: 2, err: expect.stringContaining("expected results of study") });
    expect((await sweep(file, "edited")).err).toContain("does not stand for this study");
  });

  it("is refused with where, what and how, when its file is missing, elsewhere, or no network", async () => {
    const errors = async (network: object) => {
      const { code, err, out } = await sweep(study("wrong.json", network), "never");
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await errors({ file: "enemies.csv" })).toContain(`${at("enemies.csv")}: expected a file to read, received nothing of that name`);
    for (const file of ["../study.json", "data/../../x.csv", "/etc/hostname"]) expect(await errors({ file })).toContain("wrong.json, network.file: expected a file in the folder of the study or below");
    writeFileSync(at("no.csv"), "from,to\nann\n");
    expect(await errors({ file: "no.csv" })).toContain(`${at("no.csv")}, line 2`);
    expect(await errors({ file: "data/friends.csv", header: "perhaps" })).toContain("header: expected one of auto, yes, no");
    expect(await errors({ file: "data/friends.csv", community: "town" })).toContain(`${at("data/friends.csv")}, network.community: expected a file with node attributes`);
  });
});
