import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ENGINE } from "@talkback/core";
import { blankTargets, CLAIMS } from "@talkback/core/studies";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, type Said, started, talkback, wait } from "./talkback.js";

built();
const cwd = folder();
// biome-ignore lint/suspicious/noExplicitAny: a file of any content
const blank = (): any => JSON.parse(blankTargets());
const file = (name: string, value: unknown): string => {
  writeFileSync(join(cwd, name), typeof value === "string" ? value : JSON.stringify(value));
  return name;
};

/** What one might have read in an article: a scale and one cell. */
function someTargets(): unknown {
  const targets = blank();
  const { scale, cells } = targets.experiments["1"];
  Object.assign(scale, { low: 1, high: 7 });
  Object.assign(cells.high.uncertain.positive, { mean: 3.1, sd: 0.9, n: 40, page: 545 });
  return targets;
}

const SMALL = ["study", "mourali-yang", "--quick", "--n", "10", "--replications", "2", "--seed", "otter 417", "--set", "messages=5", "--no-robustness"];
const SPREADS = ["powerSd", "certaintySd", "attitudeSd", "erosionSd", "opinionSd", "ratingSd", "mediatorSd"];
const deep = (place: string): string[] => readdirSync(join(cwd, place), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(cwd, place).length + 1)).sort();
const bytes = (...path: readonly string[]) => readFileSync(join(cwd, ...path));
const sha256 = (data: Buffer) => createHash("sha256").update(data).digest("hex");

describe("talkback study", () => {
  const runs: Said[] = [];

  it("without a name lists the studies", () => {
    expect(talkback(cwd, "study")).toMatchObject({ code: 0, out: expect.stringContaining("mourali-yang\n") });
    expect(JSON.parse(talkback(cwd, "study", "--json").out)).toMatchObject({ studies: [{ name: "mourali-yang" }] });
  });

  it("tells what came of every claim, that all of them are encoded, and writes nothing on the other channel", () => {
    runs.push(talkback(cwd, ...SMALL, "--targets", file("targets.json", someTargets()), "--out", "one"));
    const { code, out, err } = runs[0]!;
    expect([code, err]).toEqual([0, ""]);
    for (const { id } of CLAIMS) expect(out).toMatch(new RegExp(`^ {2}${id} +\\d +\\w.*\\[.*\\].*(supported|leans|too close|reversed|equivalent \\(within ±0\\.\\d\\d.*\\))$`, "m"));
    for (const words of ["A quick look", "is no evidence", "H9 pooled-opinion", "negative controls", "Power of the mediation test", "half strength", "Robustness was left out", "of 1 numbers"]) expect(out).toContain(words);
  });

  it("prints the same as one line of JSON, and writes the same bytes wherever and by whatever way files were named", () => {
    runs.push(talkback(cwd, ...SMALL, "--targets", join(cwd, "targets.json"), "--out", "deep/er/two", "--json"));
    const [, { code, out, err }] = runs as [Said, Said];
    expect([code, err, out.trimEnd().split("\n").length]).toEqual([0, "", 1]);
    const result = JSON.parse(out) as { hash: string; claims: { id: string; parts: unknown[] }[] };
    expect(result).toMatchObject({ study: "mourali-yang", engine: ENGINE, quick: true, seed: "otter 417", settings: { n: 10, replications: 2, messages: 5 }, changes: {}, targets: { numbers: 1 } });
    expect(result.claims.map(({ id }) => id)).toEqual(CLAIMS.map(({ id }) => id));
    expect(runs[0]!.out.trimEnd().endsWith(`study ${result.hash}`)).toBe(true);
    expect(deep("deep/er/two")).toEqual(deep("one"));
    for (const name of deep("one")) expect([name, sha256(bytes("deep/er/two", name))]).toEqual([name, sha256(bytes("one", name))]);
  });

  it("tells in the manifest what is needed to repeat it, with the hash of every other file, and neither places nor times", () => {
    const text = bytes("one", "manifest.json").toString();
    const manifest = JSON.parse(text) as { files: Record<string, string>; command: string };
    expect(manifest).toMatchObject({
      format: "talkback-study-1", engine: ENGINE, seed: "otter 417", settings: { n: 10, replications: 2, messages: 5 }, changes: {}, targets: { name: "targets.json" },
      effort: { robustness: null, study: { sizes: [25, 50] } },
      command: 'talkback study mourali-yang --set messages=5 --no-robustness --quick --n 10 --replications 2 --seed "otter 417" --targets targets.json',
    });
    expect(Object.keys(manifest.files).concat("manifest.json").sort()).toEqual(deep("one"));
    for (const [name, hash] of Object.entries(manifest.files)) expect([name, sha256(bytes("one", name))]).toEqual([name, hash]);
    expect(text).not.toContain(basename(cwd));
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("writes whole tables: as many cells in every line as there are columns", () => {
    const tables = deep("one").filter((name) => name.endsWith(".csv"));
    expect(tables).toEqual(expect.arrayContaining(["cells", "anova", "parts", "rules", "designs", "controls", "falsifiers", "power", "mediation", "strengths", "targets", "paper_vs_simulation"].map((name) => `tables/${name}.csv`)));
    for (const name of tables) {
      const [head, ...lines] = parsed(bytes("one", name).toString());
      expect([name, new Set(head).size]).toEqual([name, head!.length]);
      expect([name, lines.filter((cells) => cells.length !== head!.length)]).toEqual([name, []]);
      expect([name, lines.flat().filter((cell) => /^(NaN|undefined|null|-?Infinity)$/.test(cell))]).toEqual([name, []]);
    }
    const [, ...columns] = parsed(bytes("one", "tables", "columns.csv").toString());
    expect(columns.filter(([, column, label]) => label === "" || label === "undefined" || label === column)).toEqual([]);
    expect(parsed(bytes("one", "data", "experiment-3.csv").toString())).toHaveLength(1 + 16 * 10);
  });

  it("overwrites an earlier study only when forced, and never what others put beside it", () => {
    const before = bytes("one", "manifest.json");
    expect(talkback(cwd, ...SMALL, "--out", "one")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--force") });
    writeFileSync(join(cwd, "one", "tables", "notes.txt"), "x");
    expect(talkback(cwd, ...SMALL, "--out", "one", "--force")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("a folder with other files") });
    expect(bytes("one", "manifest.json")).toEqual(before);
    expect(talkback(cwd, "run", "push-harder", "--steps", "1", "--out", "deep/er/two", "--force")).toMatchObject({ code: 2, err: expect.stringContaining("a folder with other files") });
  });
});

it("leaves robustness and calibration out where parameters of the rule are set, and says so wherever one would look for them", () => {
  const { code, out } = talkback(cwd, "study", "mourali-yang", "--quick", "--n", "10", "--replications", "2", "--set", "rule.tolerance=0.25", "--out", "other");
  const words = "Robustness and calibration were left out: parameters of the rule are set (rule.tolerance)";
  expect(code).toBe(0);
  for (const text of [out, ...["README.md", "methods.md", "TRACE.md"].map((name) => bytes("other", name).toString())]) expect(text).toContain(words);
  expect(deep("other").filter((name) => /robustness|sensitivity|calibration|agreement/.test(name))).toEqual([]);
  expect(JSON.parse(bytes("other", "manifest.json").toString())).toMatchObject({ changes: { "rule.tolerance": 0.25 }, effort: { robustness: null, calibration: null } });
});

it("says of what cannot be computed that it cannot, where nobody differs in anything", () => {
  const { code, out } = talkback(cwd, "study", "mourali-yang", "--quick", "--n", "10", "--replications", "2", ...SPREADS.flatMap((name) => ["--set", `${name}=0`]), "--out", "alike");
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}E7 +3 +serial indirect effect: power, unsolicited .* not computable +not computable$/m);
  for (const name of deep("alike").filter((each) => /\.(md|tex|csv|json|svg)$/.test(each))) expect([name, bytes("alike", name).toString().match(/\b(NaN|Infinity|\d(\.\d+)?e\+\d+)\b/)?.[0]]).toEqual([name, undefined]);
  expect(out).not.toMatch(/NaN|Infinity|e\+\d/);
  expect(out).toContain("by participants a cell: not computable with 25, not computable with 50");
});

/** Lines of CSV, quotes understood. */
function parsed(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

/** Two on stderr, nothing on stdout, nothing written. */
function refused({ code, out, err }: Said, ...words: readonly string[]): void {
  expect([code, out]).toEqual([2, ""]);
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/^ {4}at |mistake of ours/m);
  expect(filesIn(cwd).filter((name) => name.startsWith("never"))).toEqual([]);
}

const study = (...args: readonly string[]): Said => talkback(cwd, "study", "mourali-yang", "--quick", "--out", "never", ...args);

describe("bad input to a study", () => {
  it("of every kind is named at once", () => {
    refused(talkback(cwd, "study", "milgram", "--n", "0", "--replications", "1", "--set", "ratingsd=1", "--set", "erosion", "--set", "rule.tolernce=0.2", "--set", "rule.kind=voter", "--set", "powerStrength=9", "--targets", "no-such.json", "--out", "never"),
      "10 issues", '"milgram"', "--n:", "--replications:", 'did you mean "ratingSd"?', '"erosion"', "rule.tolerance", "H0 to H9", "powerStrength", "no-such.json", "no parameter of the rule that is set");
  });

  it.each<readonly [readonly string[], string]>([
    [["--n", "0"], "--n: expected a whole number"],
    [["--n", "2.5"], "--n: expected a whole number"],
    [["--set", "rule.tolerance=1.5"], "rule.tolerance"],
    [["--set", "network.n=5"], "a setting of the study"],
    [["--set", "__proto__=5"], "__proto__"],
    [["milgram"], "too many arguments"],
  ])("%j is answered with what is wrong", (args, words) => {
    refused(study(...args), words);
  });

  it("is also a parameter of the rule beside targets, which vary it", () => {
    refused(study("--set", "rule.tolerance=0.25", "--targets", file("beside.json", someTargets())), "1 issue", "--targets", "no parameter of the rule", "leave out one of the two");
  });

  it("in a file of targets is named by path, all of it at once", () => {
    const targets = blank();
    const [first, second] = [targets.experiments["1"], targets.experiments["2"]];
    first.cells.control.certain.positive.mean = "4.2";
    first.cells.control.certain.negative.n = 0;
    delete second.cells.high.uncertain.negative;
    first.tests["power x moonlight"] = first.tests.power;
    const at = "junk.json, experiments";
    refused(study("--targets", file("junk.json", targets)), `${at}.1.cells.control.certain.positive.mean`, `${at}.1.cells.control.certain.negative.n`, `${at}.2.cells.high.uncertain.negative`, `${at}.1.tests.power x moonlight`);
  });

  it("is also a file of targets that is none", () => {
    refused(study("--targets", file("empty.json", "")), "an empty file");
    refused(study("--targets", file("list.json", [1])), "list.json");
    refused(study("--targets", file("broken.json", "{")), "expected JSON");
  });
});

describe.skipIf(process.platform === "win32")("Ctrl-C in a study", () => {
  it("ends it with 130, says that nothing is written, and leaves nothing behind", async () => {
    const [child, end, { listens }] = started(cwd, "study", "mourali-yang", "--out", "interrupted");
    await listens;
    await expect.poll(() => filesIn(cwd).some((name) => name.startsWith("interrupted.draft")), { timeout: 60_000 }).toBe(true);
    await wait(500);
    child.kill("SIGINT");
    expect(await end).toEqual({ code: 130, out: "", err: "stopping…\nEnded before the study was done: nothing is written.\n" });
    expect(filesIn(cwd).filter((name) => name.startsWith("interrupted"))).toEqual([]);
  });
});

it("schema targets prints the JSON Schema of such files", () => {
  const schema = JSON.parse(talkback(cwd, "schema", "targets").out) as { $schema: string; properties: { experiments: { properties: object } } };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(Object.keys(schema.properties.experiments.properties)).toEqual(["1", "2", "3", "4"]);
  expect(talkback(cwd, "schema", "elephants")).toMatchObject({ code: 2, err: expect.stringContaining("targets") });
});
