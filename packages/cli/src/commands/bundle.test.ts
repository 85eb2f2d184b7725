import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planOf } from "@talkback/core/experiment";
import { bundleOf, readBundle, sha256Hex } from "@talkback/lab";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { comsesFiles } from "../lab/comses/comses-files.js";
import { readManifest, readResults } from "../lab/read-results.js";
import { main } from "../main.js";
import { readStudy } from "../sweep/read-study.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-bundle-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });
const at = (...names: readonly string[]) => join(cwd, ...names);

const STUDY = {
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 40, steps: 6, window: 3 }, replications: 4, arms: { a: { reactance: 0 }, b: {} },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] },
  predictions: [{ id: "P1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { arm: "a", push: 4 }, b: { arm: "b", push: 4 } }, direction: "negative" }],
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

beforeAll(async () => {
  writeFileSync(at("study.json"), JSON.stringify(STUDY));
  writeFileSync(at("other.json"), JSON.stringify({ ...STUDY, seed: "owl" }));
  expect((await talkback("sweep", at("study.json"), "--out", at("early"), "--workers", "1")).code).toBe(0);
  expect(await talkback("freeze", at("study.json"))).toMatchObject({ code: 0, err: "" });
  expect((await talkback("sweep", at("study.json"), "--out", at("late"), "--workers", "1")).code).toBe(0);
}, 60_000);

describe("talkback freeze", () => {
  it("locks a study once, by hashes of what it is", async () => {
    expect(JSON.parse(readFileSync(at("prereg.lock"), "utf8"))).toMatchObject({ format: "talkback-lock-1", id: "small", engine: "talkback-engine-1", study: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { code, err } = await talkback("freeze", at("study.json"));
    expect(code).toBe(2);
    expect(err).toContain("expected a new file, received a file of that name");
  });
  it("makes results confirmatory that were begun afterwards, and no others", async () => {
    const statusOf = (folder: string) => JSON.parse(readFileSync(at(folder, "manifest.json"), "utf8")).registration.status;
    const confirmatoryIn = (folder: string) => readFileSync(at(folder, "claims.csv"), "utf8").trimEnd().split("\n")[1]!.split(",").at(-1);
    expect(["early", "late"].map(statusOf)).toEqual(["exploratory", "confirmatory"]);
    expect(["early", "late"].map(confirmatoryIn)).toEqual(["false", "true"]);
    const { code, err } = await talkback("sweep", at("other.json"), "--out", at("other"), "--workers", "1");
    expect([code, statusOf("other")]).toEqual([0, "exploratory"]);
    expect(err).toContain("does not stand for this study");
  });
});

describe.each(["report", "bundle"])("talkback %s", (command) => {
  it("says of a folder that is not there that it is not", async () => {
    const { code, err } = await talkback(command, at("nowhere"));
    expect([code, err]).toEqual([2, expect.stringContaining("received no such folder")]);
  });
});

describe("talkback report", () => {
  it("refuses tables of before the study was edited, whose status would be told of other predictions", async () => {
    const edited = { ...STUDY, predictions: STUDY.predictions.map((each) => ({ ...each, direction: "positive" })) };
    writeFileSync(at("edited.json"), JSON.stringify(edited));
    cpSync(at("late"), at("extended"), { recursive: true });
    expect((await talkback("sweep", at("edited.json"), "--out", at("extended"), "--extend", "--no-merge", "--workers", "1")).code).toBe(0);
    expect(await talkback("report", at("extended"))).toMatchObject({ code: 2, err: expect.stringMatching(/extended.study\.json: expected the file that was merged, received another one; make the tables with `talkback merge`/) });
    expect((await talkback("merge", at("extended"))).code).toBe(0);
    expect(await talkback("report", at("extended"))).toMatchObject({ code: 0, out: expect.stringContaining('"small", exploratory') });
  });
});

describe("talkback bundle", () => {
  it("makes the same bytes of the same folder, and overwrites only where that is wanted", async () => {
    const { code, out } = await talkback("bundle", at("late"), "--out", at("late.zip"), "--json");
    const told = JSON.parse(out);
    expect([code, told.registration, told.files.includes("prereg.lock"), told.bytes]).toEqual([0, "confirmatory", true, readFileSync(at("late.zip")).length]);
    expect((await talkback("bundle", at("late"), "--out", at("late.zip"))).code).toBe(2);
    expect(JSON.parse((await talkback("bundle", at("late"), "--out", at("late.zip"), "--force", "--json")).out).sha256).toBe(told.sha256);
  });
  it("refuses a folder without tables, and files that were changed since they were merged", async () => {
    expect((await talkback("bundle", cwd)).err).toContain("make the tables with `talkback merge`");
    const before = readFileSync(at("early", "runs.csv"), "utf8");
    writeFileSync(at("early", "runs.csv"), before.replace("0", "1"));
    const { code, err } = await talkback("bundle", at("early"), "--out", at("early.zip"));
    writeFileSync(at("early", "runs.csv"), before);
    expect(code).toBe(2);
    expect(err).toContain("runs.csv: expected the file that was merged, received another one");
    const manifest = readFileSync(at("early", "manifest.json"), "utf8");
    writeFileSync(at("early", "manifest.json"), JSON.stringify({ ...JSON.parse(manifest), files: [null], runs: 7 }));
    const hollow = await talkback("bundle", at("early"), "--out", at("early.zip"));
    writeFileSync(at("early", "manifest.json"), manifest);
    expect(hollow.code).toBe(2);
    for (const path of ["runs: expected an object", "files.0: expected an object, received null"]) expect(hollow.err).toContain(`manifest.json, ${path}`);
  });
});

describe("talkback bundle --comses", () => {
  const depositOf = (odd: string | null) => comsesFiles(readResults(at("late")), { plan: planOf(readStudy(at("late", "study.json"))), manifest: readManifest(at("late")), odd });
  const textOf = (files: Readonly<Record<string, Uint8Array>>, name: string) => new TextDecoder().decode(files[name]!);

  it("holds in results what a bundle holds, which passes verification, and beside it study, ODD and metadata", async () => {
    const { code, out } = await talkback("bundle", at("late"), "--comses", "--out", at("comses.zip"), "--json");
    const files = depositOf(null);
    expect([code, JSON.parse(out).files]).toEqual([0, Object.keys(files).sort()]);
    expect(sha256Hex(readFileSync(at("comses.zip")))).toBe(sha256Hex(bundleOf(files)));
    const others = Object.keys(files).filter((name) => !name.startsWith("results/")).sort();
    expect(others).toEqual(["code/package.json", "code/study.json", "codemeta.json", "docs/ODD.md", "docs/README.md"]);
    writeFileSync(at("again.zip"), bundleOf(Object.fromEntries(Object.entries(files).flatMap(([name, bytes]) => (name.startsWith("results/") ? [[name.slice(8), bytes] as const] : [])))));
    expect((await talkback("verify", at("again.zip"), "--workers", "1")).code).toBe(0);
    expect(JSON.parse(textOf(files, "codemeta.json"))).toMatchObject({ "@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode", name: "small", license: "https://spdx.org/licenses/CC-BY-4.0", softwareRequirements: [expect.stringMatching(/^@talkback\/cli \d/), "talkback-engine-1"] });
    expect(JSON.parse(textOf(files, "code/package.json")).dependencies).toEqual(readManifest(at("late")).made.versions);
    expect(textOf(files, "docs/ODD.md")).toContain("## 7. Submodels");
    expect(textOf(files, "docs/README.md")).toContain("confirmatory");
  });
  it("takes the ODD that authors completed, and no ODD for other bundles", async () => {
    writeFileSync(at("ODD.md"), "# Ours\n");
    expect((await talkback("bundle", at("late"), "--comses", "--odd", at("ODD.md"), "--out", at("odd.zip"))).out).not.toContain("Complete");
    expect(sha256Hex(readFileSync(at("odd.zip")))).toBe(sha256Hex(bundleOf(depositOf("# Ours\n"))));
    expect(textOf(depositOf("# Ours\n"), "docs/README.md")).not.toContain("TODO");
    expect(await talkback("bundle", at("late"), "--odd", at("ODD.md"), "--out", at("none.zip"))).toMatchObject({ code: 2, err: expect.stringContaining("--comses beside it") });
  });
});

describe("talkback verify", () => {
  it("says of a bundle of some runs that it is not all, as the bundle said", async () => {
    expect((await talkback("sweep", at("study.json"), "--out", at("half"), "--shard", "1/2", "--workers", "1")).code).toBe(0);
    expect((await talkback("merge", at("half"), "--partial")).code).toBe(0);
    const { code, out } = await talkback("bundle", at("half"), "--out", at("half.zip"));
    expect([code, out]).toEqual([0, expect.stringMatching(/ 8 runs missing\.\n.*\nIt will not pass "talkback verify" \(exit code 3\), as it is not all that the study asks for\.\n$/)]);
    expect((await talkback("verify", at("half.zip"), "--workers", "1")).code).toBe(3);
  });
  it("refuses a study with more points than are taken, and takes more where that is asked for", async () => {
    expect((await talkback("bundle", at("late"), "--out", at("points.zip"))).code).toBe(0);
    expect(await talkback("verify", at("points.zip"), "--settings", "1")).toMatchObject({ code: 2, err: expect.stringContaining("design: expected at most 1 points, received 2; --settings takes more") });
    expect(await talkback("verify", at("points.zip"), "--settings", "2", "--workers", "1")).toMatchObject({ code: 0 });
  });
  it("passes what was bundled with exit code 0, and says which sample and what came of claims", async () => {
    await talkback("bundle", at("late"), "--out", at("good.zip"));
    const { code, out, err } = await talkback("verify", at("good.zip"), "--seed", "reviewer", "--workers", "1");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Study "small" \(hash [0-9a-f]{16}\), confirmatory: 16 of 16 runs\.\n {2}✓ files/);
    expect(out).toMatch(/Sample: 5 %, at least one of each setting, chosen by the seed "reviewer"\.\nClaim P1: m_public_mean, .*\nPassed: /);
  });
  it("fails one changed number with exit code 3, and names it", async () => {
    const files = Object.fromEntries(readBundle(new Uint8Array(readFileSync(at("good.zip")))).files);
    const lines = new TextDecoder().decode(files["runs.csv"]!).split("\n").map((line) => line.split(","));
    const c = lines[0]!.indexOf("m_gap");
    lines[3]![c] = "0.123";
    writeFileSync(at("bad.zip"), bundleOf({ ...files, "runs.csv": new TextEncoder().encode(lines.map((line) => line.join(",")).join("\n")) }));
    const { code, out } = await talkback("verify", at("bad.zip"), "--json", "--workers", "1");
    const report = JSON.parse(out);
    expect([code, report.passed]).toEqual([3, false]);
    expect(report.findings).toContainEqual(expect.objectContaining({ check: "sample", file: "runs.csv", row: `run_id ${lines[3]![0]}`, column: "m_gap", found: "0.123" }));
  });
  it("refuses a file that is too large to be read", async () => {
    writeFileSync(at("large.zip"), "");
    truncateSync(at("large.zip"), 2 ** 31 + 1);
    const { code, err } = await talkback("verify", at("large.zip"));
    rmSync(at("large.zip"));
    expect([code, err]).toEqual([2, expect.stringContaining("large.zip: expected a file to read, received more than 2 GB")]);
  });
  it("refuses what is no bundle with exit code 2, and whatever else is wrong at once", async () => {
    const { code, out, err } = await talkback("verify", at("study.json"), "--sample", "150%", "--workers", "0");
    expect([code, out]).toEqual([2, ""]);
    for (const word of ["--sample", "--workers", `${at("study.json")}: expected a zip of \`talkback bundle\``]) expect(err).toContain(word);
  });
});
