import { ENGINE } from "@talkback/core";
import { parseStudy, planOf, studyJson } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { adapted, all, another, brief, bytesOf, edited, files, filesOf, parquetOf, plan, refs, textOf, verified } from "../../../../test/lab/small-bundle.js";
import { carryOutAll } from "../record/carry-out.js";
import { verifyText } from "./report.js";

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
    const manifest = bytesOf(textOf(files["manifest.json"]!).replace('"replications": 4', '"replications": 5'));
    expect(brief(await verified({ ...files, "manifest.json": manifest }))).toEqual([["about", "manifest.json", null, "seeds.replications"]]);
    const citation = bytesOf(textOf(files["CITATION.cff"]!).replace("MIT", "GPL"));
    expect(brief(await verified(adapted(files, { "CITATION.cff": citation })))).toContainEqual(["about", "CITATION.cff", expect.stringMatching(/^line \d+$/), null]);
  });
  it("in the study makes other runs of it", async () => {
    const study = bytesOf(textOf(files["study.json"]!).replace('"seed":"otter"', '"seed":"ottar"'));
    const report = await verified(adapted(files, { "study.json": study }));
    expect(report.findings.filter(({ check }) => check === "runs").length).toBeGreaterThan(16);
    expect(brief(report)).toContainEqual(["registration", "prereg.lock", null, null]);
  });
});

describe("runs", () => {
  it("that are missing, of another study, twice, or in another order are named", async () => {
    const lines = textOf(files["runs.csv"]!).split("\n");
    const runsOf = async (order: readonly string[]) => (await verified(adapted(files, { "runs.csv": bytesOf(order.join("\n")) }))).findings.filter(({ check }) => check === "runs");
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
    const lines = textOf(files["agents.csv"]!).split("\n");
    const gone = lines[40]!.slice(0, 16);
    const agents = bytesOf(lines.filter((line) => !line.startsWith(gone)).join("\n"));
    expect(brief(await verified(adapted(files, { "agents.csv": agents, "agents.parquet": parquetOf("agents", agents) })))).toContainEqual(["rows", "agents.csv", `run_id ${gone}`, null]);
  });
});

describe("ties", () => {
  it("of a network that are gone, or stand with another run than its first one, are told", async () => {
    const lines = textOf(files["edges.csv"]!).trimEnd().split("\n");
    const [hash, run] = lines[1]!.split(",") as [string, string];
    const later = refs.map((ref) => plan.planned(ref).id)[1]!;
    const findings = async (order: readonly string[]) => {
      const edges = bytesOf(`${order.join("\n")}\n`);
      return brief(await verified(adapted(files, { "edges.csv": edges, "edges.parquet": parquetOf("edges", edges) }), { sample: "all" }));
    };
    expect(await findings(lines.filter((line) => !line.startsWith(hash)))).toContainEqual(["rows", "edges.csv", `run_id ${run}`, null]);
    expect(await findings(lines.map((line) => line.replace(`${hash},${run}`, `${hash},${later}`)))).toContainEqual(["rows", "edges.csv", `run_id ${run}`, null]);
    expect(await findings(lines)).toEqual([]);
  });
});
