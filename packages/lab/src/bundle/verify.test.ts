import { ENGINE, SpecError } from "@talkback/core";
import { type Plan, parseStudy, planOf, runs, studyJson } from "@talkback/core/experiment";
import { beforeAll, describe, expect, it } from "vitest";
import { inlineExecutor } from "../execute/inline-executor.js";
import { resultFiles, studyText } from "../provenance/result-files.js";
import { lockText, studyLock } from "../provenance/study-lock.js";
import { carryOutAll } from "../record/carry-out.js";
import { sha256Hex } from "../record/sha256.js";
import { parquetPieces } from "../tables/parquet.js";
import type { Ran } from "../tables/sheet.js";
import { bundleOf } from "./bundle-of.js";
import { openTable, rowsIn } from "./open-table.js";
import { sheetsFor } from "./opened.js";
import { readBundle } from "./read-bundle.js";
import { type VerifyReport, verifyText } from "./report.js";
import { listedRuns } from "./listed-runs.js";
import { sampleOf } from "./sample.js";
import { type VerifyOptions, verify } from "./verify.js";

type Files = Readonly<Record<string, Uint8Array>>;

const executor = inlineExecutor({ clock: () => 0 });
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

const plan: Plan = planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 5, window: 2 }, replications: 4, arms: { a: { reactance: 0 }, b: {} },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, record: { steps: true, agents: true, events: true, edges: true },
  predictions: [{ id: "p1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { arm: "a" }, b: { arm: "b" } }, outcome: "m_public_mean", direction: "negative" }],
}));
const refs = [...runs(plan)];
const lock = lockText(studyLock(plan.study, "2026-01-01T00:00:00.000Z"));
let all: readonly Ran[] = [];
let files: Files = {};

function filesOf(of: Plan, given: readonly Ran[], missing = 0, registered: string | null = null): Files {
  const parts: Record<string, Uint8Array[]> = {};
  const made = { command: "c", versions: { "@talkback/cli": "0.1.0" }, platform: { node: "x" }, started: "2026-01-02T03:04:05.000Z", ended: "2026-01-02T03:05:06.000Z" };
  for (const { file, bytes } of resultFiles(of, () => given, { lock: registered, missing, made })) (parts[file] ??= []).push(bytes);
  return Object.fromEntries(Object.entries(parts).map(([file, bytes]) => [file, new Uint8Array(Buffer.concat(bytes))]));
}

beforeAll(() => {
  all = carryOutAll(plan, refs).map((record, k) => ({ ref: refs[k]!, timed: { record, timing: { wallMs: k, worker: "here" } } }));
  files = filesOf(plan, all, 0, lock);
});

const verified = (given: Files, options: Partial<VerifyOptions> = {}): Promise<VerifyReport> =>
  verify(readBundle(bundleOf(given)), { executor, sample: 0, seed: "reviewer", ...options });

/** The same files with other bytes in some, and all that tells of sizes and hashes made to fit. */
function adapted(given: Files, changes: Files): Files {
  const all: Record<string, Uint8Array> = { ...given, ...changes };
  for (const file of ["datapackage.json", "ro-crate-metadata.json", "manifest.json"]) {
    all[file] = encoder.encode(`${JSON.stringify(JSON.parse(decoder.decode(all[file]!), (_, value: unknown) => told(value, all)), null, 2)}\n`);
  }
  return all;
}

/** What JSON says of a file, with the size and hash that it has now. */
function told(value: unknown, all: Files): unknown {
  const { file, path, "@id": id, "@type": type } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const bytes = all[String(file ?? path ?? (type === "File" ? id : ""))];
  if (bytes === undefined || typeof value !== "object" || value === null) return value;
  const [size, hash] = [bytes.length, sha256Hex(bytes)];
  if (file !== undefined) return { ...value, bytes: size, sha256: hash };
  if (path !== undefined) return "hash" in value ? { ...value, bytes: size, hash: `sha256:${hash}` } : value;
  return "sha256" in value ? { ...value, contentSize: String(size), sha256: hash } : value;
}

/** A CSV table with another value in one cell, of the same length so that sizes stay. */
function edited(file: string, line: number, column: string, to: (value: string) => string): { readonly bytes: Uint8Array; readonly from: string; readonly to: string; readonly run: string } {
  const lines = decoder.decode(files[file]!).split("\n").map((each) => each.split(","));
  const c = lines[0]!.indexOf(column);
  const from = lines[line]![c]!;
  lines[line]![c] = to(from);
  return { bytes: encoder.encode(lines.map((each) => each.join(",")).join("\n")), from, to: to(from), run: lines[line]![lines[0]!.indexOf("run_id")]! };
}

/** A number of as many characters, one digit of which is another. */
const another = (value: string): string => `${value.slice(0, -4)}${value.at(-4) === "3" ? "4" : "3"}${value.slice(-3)}`;

/** A Parquet file of the rows of a CSV table. */
function parquetOf(name: string, csv: Uint8Array): Uint8Array {
  const sheet = sheetsFor(plan, readBundle(bundleOf(files))).find((each) => each.name === name)!;
  const pieces = parquetPieces(sheet.columns);
  const parts = Array.from(rowsIn(openTable(`${name}.csv`, csv, sheet, () => {})!), ({ cells }) => pieces.add(cells)).filter((piece) => piece !== null);
  return new Uint8Array(Buffer.concat([...parts, pieces.end()]));
}

const brief = ({ findings }: VerifyReport) => findings.map(({ check, file, row, column }) => [check, file, row, column]);

describe("a bundle of results", () => {
  it("passes as it is, with a few runs computed again or all", async () => {
    for (const sample of [0, 0.5, "all"] as const) {
      const report = await verified(files, { sample });
      expect([report.findings, report.passed, report.registration]).toEqual([[], true, "confirmatory"]);
      expect(report.runs).toEqual({ asked: 16, there: 16, failed: 0 });
      expect(report.sample.runs).toBe(sample === "all" ? 16 : report.sample.runs);
      expect(report.checks.map(({ name }) => name)).toEqual(["files", "columns", "twins", "runs", "rows", "design", "registration", "claims", "about", "sample"]);
      expect(verifyText(report)).toMatch(/✓ sample .*\nSample: [^\n]*\nClaim p1: m_public_mean, \[arm=b\] - \[arm=a\], predicted negative: -0\.\d+ \[.*\], supported\.\nPassed/);
    }
  });
  it("passes with runs that failed, and with replications until an interval is narrow", async () => {
    const other = planOf(parseStudy({
      id: "odd", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 4, window: 2 }, replications: 3, until: { outcome: "m_gap", halfWidth: 1e-9, most: 8 },
      design: { kind: "list", points: [{}, { "network.k": 1000 }] },
    }));
    const both = [0, 1].flatMap((point) => Array.from({ length: point === 0 ? 8 : 3 }, (_, replication) => ({ point, arm: null, replication })))
      .sort((a, b) => a.replication - b.replication || a.point - b.point);
    const ran = carryOutAll(other, both).map((record, k) => ({ ref: both[k]!, timed: { record, timing: { wallMs: 1, worker: "here" } } }));
    const report = await verified(filesOf(other, ran), { sample: "all" });
    expect(report.findings).toEqual([]);
    expect(report.runs).toMatchObject({ there: 11, failed: 3 });
    const short = ran.filter(({ ref }) => ref.replication < 2);
    expect((await verified(filesOf(other, short))).findings.filter(({ check }) => check === "runs")).not.toEqual([]);
  });
});

describe("one changed number", () => {
  it("in runs.csv is named, also where no hash was adapted, and by what the run gives", async () => {
    const { bytes, from, to, run } = edited("runs.csv", 7, "m_public_mean", another);
    for (const given of [{ ...files, "runs.csv": bytes }, adapted(files, { "runs.csv": bytes })]) {
      const report = await verified(given);
      expect(report.passed).toBe(false);
      const cell = { file: "runs.csv", row: `run_id ${run}`, column: "m_public_mean", found: to };
      expect(report.findings).toContainEqual({ check: "twins", ...cell, expected: `${from}, as in the Parquet file`, run });
      expect(report.findings).toContainEqual({ check: "sample", ...cell, expected: from, run });
    }
    expect((await verified({ ...files, "runs.csv": bytes })).findings[0]).toMatchObject({ check: "files", file: "runs.csv" });
    expect(verifyText(await verified(adapted(files, { "runs.csv": bytes })))).toContain(`runs.csv, run_id ${run}, m_public_mean: expected ${from}, as in the Parquet file, found ${to}`);
  });
  it("in runs.csv and its Parquet twin is named where all runs are computed again, or where it is no outcome", async () => {
    const outcome = edited("runs.csv", 7, "m_public_mean", another);
    const both = adapted(files, { "runs.csv": outcome.bytes, "runs.parquet": parquetOf("runs", outcome.bytes) });
    const report = await verified(both, { sample: "all" });
    expect(brief(report)).toContainEqual(["sample", "runs.csv", `run_id ${outcome.run}`, "m_public_mean"]);
    expect(report.findings.find(({ check }) => check === "claims")).toMatchObject({ file: "claims.csv", row: "claim_id p1", column: "mean_diff" });
    const parameter = edited("runs.csv", 3, "p_network_n", () => "31");
    const set = adapted(files, { "runs.csv": parameter.bytes, "runs.parquet": parquetOf("runs", parameter.bytes) });
    expect(brief(await verified(set))).toContainEqual(["runs", "runs.csv", `run_id ${parameter.run}`, "p_network_n"]);
  });
  it("that is written in another form is named by the form that tables have, and is that number for all else", async () => {
    const { bytes, from, to, run } = edited("runs.csv", 7, "m_public_mean", (value) => `${value}0`);
    const report = await verified(adapted(files, { "runs.csv": bytes }));
    const cell = { file: "runs.csv", row: `run_id ${run}`, column: "m_public_mean", expected: from, found: to, run };
    expect(report.findings).toEqual([{ check: "twins", ...cell, expected: `${from}, as tables write this number` }, { check: "runs", ...cell }, { check: "sample", ...cell }]);
  });
  it("is named where a run says that it is of another engine", async () => {
    const { bytes, run } = edited("runs.csv", 4, "engine_version", () => "talkback-engine-0");
    const report = await verified(adapted(files, { "runs.csv": bytes, "runs.parquet": parquetOf("runs", bytes) }));
    expect(report.findings[0]).toEqual({ check: "runs", file: "runs.csv", row: `run_id ${run}`, column: "engine_version", expected: ENGINE, found: "talkback-engine-0", run });
  });
  it("in the Parquet file alone is named", async () => {
    const { bytes, from, to, run } = edited("runs.csv", 5, "m_gap", another);
    const report = await verified(adapted(files, { "runs.parquet": parquetOf("runs", bytes) }));
    expect(report.findings).toEqual([{ check: "twins", file: "runs.csv", row: `run_id ${run}`, column: "m_gap", expected: `${to}, as in the Parquet file`, found: from, run }]);
  });
  it.each(["steps", "agents", "events", "edges"])("in %s is named", async (name) => {
    const column = { steps: "value", agents: "attitude", events: "opinion", edges: "strength" }[name]!;
    const { bytes, run } = edited(`${name}.csv`, 9, column, name === "edges" ? () => "3" : another);
    const report = await verified(adapted(files, { [`${name}.csv`]: bytes, [`${name}.parquet`]: parquetOf(name, bytes) }), { sample: "all" });
    expect(report.findings.filter(({ check }) => check === "sample")).toEqual([expect.objectContaining({ file: `${name}.csv`, column, run })]);
    expect(brief(await verified(adapted(files, { [`${name}.csv`]: bytes })))).toContainEqual(["twins", `${name}.csv`, expect.stringContaining(name === "edges" ? "speaker_id" : run), column]);
  });
  it("in the design, the claims or the files about them is named", async () => {
    const design = edited("design.csv", 2, "p_campaigns_0_push", () => "3");
    expect(brief(await verified(adapted(files, { "design.csv": design.bytes })))).toContainEqual(["design", "design.csv", "point 1", "p_campaigns_0_push"]);
    const claims = edited("claims.csv", 1, "ci_lo", another);
    expect(brief(await verified(adapted(files, { "claims.csv": claims.bytes })))).toContainEqual(["claims", "claims.csv", "claim_id p1", "ci_lo"]);
    const manifest = encoder.encode(decoder.decode(files["manifest.json"]!).replace('"replications": 4', '"replications": 5'));
    expect(brief(await verified({ ...files, "manifest.json": manifest }))).toEqual([["about", "manifest.json", null, "seeds.replications"]]);
    const citation = encoder.encode(decoder.decode(files["CITATION.cff"]!).replace("MIT", "GPL"));
    expect(brief(await verified(adapted(files, { "CITATION.cff": citation })))).toContainEqual(["about", "CITATION.cff", expect.stringMatching(/^line \d+$/), null]);
  });
  it("in the study makes other runs of it", async () => {
    const study = encoder.encode(decoder.decode(files["study.json"]!).replace('"seed":"otter"', '"seed":"ottar"'));
    const report = await verified(adapted(files, { "study.json": study }));
    expect(report.findings.filter(({ check }) => check === "runs").length).toBeGreaterThan(16);
    expect(brief(report)).toContainEqual(["registration", "prereg.lock", null, null]);
  });
});

describe("runs", () => {
  it("that are missing, of another study, twice, or in another order are named", async () => {
    const lines = decoder.decode(files["runs.csv"]!).split("\n");
    const runsOf = async (order: readonly string[]) => (await verified(adapted(files, { "runs.csv": encoder.encode(order.join("\n")) }))).findings.filter(({ check }) => check === "runs");
    const id = (line: number) => `run_id ${lines[line]!.slice(0, 16)}`;
    expect(await runsOf(lines.toSpliced(4, 1))).toMatchObject([{ row: id(4), expected: "this run, which the study asks for", found: "nothing" }]);
    expect(await runsOf(lines.toSpliced(4, 0, lines[4]!))).toMatchObject([{ row: id(4), expected: "every run once" }]);
    expect(await runsOf(lines.toSpliced(4, 2, lines[5]!, lines[4]!))).toMatchObject([{ row: id(5), found: "this run" }]);
    expect(await runsOf(lines.toSpliced(4, 1, lines[4]!.replace(/^.{16}/, "0123456789abcdef")))).toMatchObject([{ row: id(4), found: "nothing" }, { row: "run_id 0123456789abcdef", expected: "a run that the study asks for" }]);
  });
  it("of a partial merge are told as missing", async () => {
    const part = filesOf(plan, all.slice(0, 10), 6);
    const report = await verified(part);
    expect(report.runs).toEqual({ asked: 16, there: 10, failed: 0 });
    expect(report.findings.map(({ check }) => check)).toEqual(Array(6).fill("runs"));
  });
  it("that a study of a few bytes asks for by the billion are not all looked for", async () => {
    const { hash: _, ...study } = plan.study;
    const huge = planOf(parseStudy({ ...JSON.parse(studyJson(study)), id: "huge", arms: null, predictions: [], replications: 10_000_000, record: { steps: false }, design: { kind: "factorial", factors: [{ path: "push", levels: Array.from({ length: 100 }, (_, k) => k / 100) }] } }));
    const few = [0, 1].map((replication) => ({ point: 0, arm: null, replication }));
    const ran = carryOutAll(huge, few).map((record, k) => ({ ref: few[k]!, timed: { record, timing: { wallMs: 1, worker: "here" } } }));
    const report = await verified(filesOf(huge, ran, 999_999_998));
    expect(report.runs).toEqual({ asked: 1_000_000_000, there: 2, failed: 0 });
    expect(report.findings[0]).toMatchObject({ check: "runs", found: "nothing, as of more than 100000 runs" });
  }, 30_000);
  it("whose rows are gone from another table are told", async () => {
    const lines = decoder.decode(files["agents.csv"]!).split("\n");
    const gone = lines[40]!.slice(0, 16);
    const agents = encoder.encode(lines.filter((line) => !line.startsWith(gone)).join("\n"));
    expect(brief(await verified(adapted(files, { "agents.csv": agents, "agents.parquet": parquetOf("agents", agents) })))).toContainEqual(["rows", "agents.csv", `run_id ${gone}`, null]);
  });
});

describe("ties", () => {
  it("of a network that are gone, or stand with another run than its first one, are told", async () => {
    const lines = decoder.decode(files["edges.csv"]!).trimEnd().split("\n");
    const [hash, run] = lines[1]!.split(",") as [string, string];
    const later = refs.map((ref) => plan.planned(ref).id)[1]!;
    const findings = async (order: readonly string[]) => {
      const edges = encoder.encode(`${order.join("\n")}\n`);
      return brief(await verified(adapted(files, { "edges.csv": edges, "edges.parquet": parquetOf("edges", edges) }), { sample: "all" }));
    };
    expect(await findings(lines.filter((line) => !line.startsWith(hash)))).toContainEqual(["rows", "edges.csv", `run_id ${run}`, null]);
    expect(await findings(lines.map((line) => line.replace(`${hash},${run}`, `${hash},${later}`)))).toContainEqual(["rows", "edges.csv", `run_id ${run}`, null]);
    expect(await findings(lines)).toEqual([]);
  });
});

describe("a sample", () => {
  let found: ReturnType<typeof listedRuns>["runs"] | null = null;
  const listed = () => (found ??= listedRuns(plan, openTable("runs.csv", files["runs.csv"]!, sheetsFor(plan, readBundle(bundleOf(files)))[0]!, () => {})!, () => {}).runs);

  it("has both arms of a pair, at least one pair of every setting, and the runs that are wanted besides", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const chosen = sampleOf(plan, listed(), 0, seed, new Set());
      expect(chosen.map(({ ref }) => ref.arm)).toEqual(["a", "b", "a", "b"]);
      expect(new Set(chosen.map(({ ref }) => ref.point))).toEqual(new Set([0, 1]));
    }
    const wanted = listed().at(-1)!;
    expect(sampleOf(plan, listed(), 0, "a", new Set([wanted.id]))).toContainEqual(wanted);
  });
  it("is the same for the same seed, another for another, and as large as its share", () => {
    const chosen = (seed: string, share: number) => sampleOf(plan, listed(), share, seed, new Set()).map(({ id }) => id);
    expect(chosen("a", 0.3)).toEqual(chosen("a", 0.3));
    expect(new Set(Array.from({ length: 20 }, (_, k) => chosen(String(k), 0).join())).size).toBeGreaterThan(3);
    expect(chosen("a", 1)).toEqual(listed().map(({ id }) => id));
  });
});

describe("verification", () => {
  it("ends with the command to use where another version made the bundle", async () => {
    const manifest = encoder.encode(decoder.decode(files["manifest.json"]!).replace(`"engine": "${ENGINE}"`, '"engine": "talkback-engine-0"').replace('"@talkback/cli": "0.1.0"', '"@talkback/cli": "0.0.7"'));
    await expect(verified({ ...files, "manifest.json": manifest })).rejects.toMatchObject({ issues: [{ code: "E_VERSION", hint: "use the version that made it: npx @talkback/cli@0.0.7 verify" }] });
  });
  it("tells what is wrong with a study that is none", async () => {
    const study = encoder.encode(decoder.decode(files["study.json"]!).replace('"push"', '"pusch"').replace('"otter"', "7"));
    await expect(verified(adapted(files, { "study.json": study }))).rejects.toThrow(SpecError);
  });
  it("tells of tables and Parquet files that cannot be read", async () => {
    const cut = await verified(adapted(files, { "steps.parquet": files["steps.parquet"]!.slice(0, 100), "runs.csv": encoder.encode("run_id,m_gap\nx,y\n") }));
    expect(brief(cut)).toContainEqual(["twins", "steps.parquet", null, null]);
    expect(brief(cut)).toContainEqual(["columns", "runs.csv", null, "column 2"]);
    expect(cut.passed).toBe(false);
  });
  it("refuses a study of more settings than are verified, or than its caller wants, without planning it", async () => {
    const vast = (points: number) => adapted(files, { "study.json": encoder.encode(JSON.stringify({ id: "vast", scenario: "push-harder", seed: "otter", design: { kind: "sobol", factors: [{ path: "push", low: 0, high: 4 }], points } })) });
    const refused = (most: number, points: number) => ({ issues: [{ code: "E_STUDY", path: "study.json, design", expected: `at most ${most} points`, received: String(points) }] });
    await expect(verified(vast(2 ** 20))).rejects.toMatchObject(refused(2 ** 18, 2 ** 20));
    await expect(verified(vast(101), { settings: 100 })).rejects.toMatchObject(refused(100, 101));
    expect((await verified(vast(100), { settings: 100 })).passed).toBe(false);
  });

  it("computes all of a study with one replication again, whatever the share, and a part of others", async () => {
    const once = refs.filter(({ replication }) => replication === 0);
    const one = planOf(parseStudy({ ...JSON.parse(studyText(plan.study)), replications: 1 }));
    const report = await verified(filesOf(one, all.filter(({ ref }) => ref.replication === 0)), { sample: 0.05 });
    expect([report.passed, report.sample.runs]).toEqual([true, once.length]);
    expect((await verified(files, { sample: 0.05 })).sample.runs).toBeLessThan(all.length);
  });

  it("takes results for exploratory that say that they are not, where the lock is of another study", async () => {
    const forged = encoder.encode(lock.replace(/"study": "./, '"study": "z'));
    expect(brief(await verified(adapted(files, { "prereg.lock": forged })))).toContainEqual(["registration", "prereg.lock", null, null]);
  });

  it("takes results for exploratory whose study was frozen after its first run was begun", async () => {
    const late = lockText(studyLock(plan.study, "2026-01-02T03:04:05.001Z"));
    const report = await verified(filesOf(plan, all, 0, late));
    expect(report.findings).toMatchObject([{ check: "registration", found: 'frozen "2026-01-02T03:04:05.001Z", after the first run was begun, "2026-01-02T03:04:05.000Z"' }]);
  });
  it("ends early when aborted", async () => {
    await expect(verified(files, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });
  it("tells how far it is", async () => {
    const told: number[] = [];
    await verified(files, { sample: "all", onProgress: ({ done, total }) => told.push(done / total) });
    expect(told).toEqual(Array.from({ length: 16 }, (_, k) => (k + 1) / 16));
  });
});
