import { ENGINE, SpecError } from "@talkback/core";
import { parseStudy, planOf } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { adapted, all, brief, bytesOf, files, filesOf, lock, plan, refs, textOf, verified } from "../../../../test/lab/small-bundle.js";
import { studyText } from "../provenance/result-files.js";
import { lockText, studyLock } from "../provenance/study-lock.js";

describe("verification", () => {
  it("ends with the command to use where another version made the bundle", async () => {
    const manifest = bytesOf(textOf(files["manifest.json"]!).replace(`"engine": "${ENGINE}"`, '"engine": "talkback-engine-0"').replace('"@talkback/cli": "0.1.0"', '"@talkback/cli": "0.0.7"'));
    await expect(verified({ ...files, "manifest.json": manifest })).rejects.toMatchObject({ issues: [{ code: "E_VERSION", hint: "use the version that made it: npx @talkback/cli@0.0.7 verify" }] });
  });
  it("tells what is wrong with a study that is none", async () => {
    const study = bytesOf(textOf(files["study.json"]!).replace('"push"', '"pusch"').replace('"otter"', "7"));
    await expect(verified(adapted(files, { "study.json": study }))).rejects.toThrow(SpecError);
  });
  it("tells of tables and Parquet files that cannot be read", async () => {
    const cut = await verified(adapted(files, { "steps.parquet": files["steps.parquet"]!.slice(0, 100), "runs.csv": bytesOf("run_id,m_gap\nx,y\n") }));
    expect(brief(cut)).toContainEqual(["twins", "steps.parquet", null, null]);
    expect(brief(cut)).toContainEqual(["columns", "runs.csv", null, "column 2"]);
    expect(cut.passed).toBe(false);
  });
  it("refuses a study of more settings than are verified, or than its caller wants, without planning it", async () => {
    const vast = (points: number) => adapted(files, { "study.json": bytesOf(JSON.stringify({ id: "vast", scenario: "push-harder", seed: "otter", design: { kind: "sobol", factors: [{ path: "push", low: 0, high: 4 }], points } })) });
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
    const forged = bytesOf(lock.replace(/"study": "./, '"study": "z'));
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
