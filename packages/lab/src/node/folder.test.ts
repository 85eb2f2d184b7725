import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runs } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { inline, places, smallPlan } from "../../../../test/lab/small-plan.js";
import { studyText } from "../provenance/result-files.js";
import { lockText, studyLock } from "../provenance/study-lock.js";
import { logged, openFolder, readFolder, registrationOf } from "./folder.js";
import { mergeFolder } from "./merge.js";
import { statusOf } from "./status.js";
import { sweepFolder } from "./sweep-folder.js";

const place = places();
const plan = smallPlan();
const edited = smallPlan({ design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }] } });
const seen = (path: string): Record<string, string> => Object.fromEntries(readdirSync(path, { recursive: true, withFileTypes: true })
  .flatMap((entry) => (entry.isFile() ? [[join(entry.parentPath, entry.name).slice(path.length + 1), readFileSync(join(entry.parentPath, entry.name), "utf8")]] : [])));

describe("a results folder", () => {
  it("holds the study, and is opened again by it", () => {
    const path = place();
    openFolder(path, plan);
    expect(readdirSync(path).sort()).toEqual(["locks", "logs", "study.json"]);
    expect(openFolder(path, plan).plan.study.hash).toBe(plan.study.hash);
    expect(readFolder(path).plan.study.hash).toBe(plan.study.hash);
  });

  it("of another study is refused with the names of both, and is left as it was", async () => {
    const path = place();
    await sweepFolder(openFolder(path, plan), { executor: inline() });
    const before = seen(path);
    expect(() => openFolder(path, edited)).toThrow(new RegExp(`hash ${edited.study.hash.slice(0, 16)}.*hash ${plan.study.hash.slice(0, 16)}.*--extend`));
    expect(seen(path)).toEqual(before);
  });

  it("takes an edited study where that is wanted, and computes only what is new", async () => {
    const path = place();
    await sweepFolder(openFolder(path, plan), { executor: inline() });
    const folder = openFolder(path, edited, { extend: true });
    expect(await statusOf(folder)).toMatchObject({ total: 12, done: 8, missing: 4, unasked: 0, bad: {} });
    expect(await sweepFolder(folder, { executor: inline() })).toMatchObject({ before: 8, computed: 4 });
    const back = openFolder(path, plan, { extend: true });
    expect(await statusOf(back)).toMatchObject({ total: 8, done: 8, missing: 0, unasked: 4 });
    expect(back.studies.toSorted()).toEqual([plan.study.hash, edited.study.hash].sort());
  });

  it("takes the lock of a frozen study when it is begun, and only then, and lets go of it when the study is edited", () => {
    const lock = lockText(studyLock(plan.study, "2026-01-02T03:04:05.000Z"));
    const [early, late] = [place(), place()];
    expect(registrationOf(openFolder(early, plan, { lock }), null)).toEqual({ lock, misfit: null });
    expect(registrationOf(openFolder(early, edited, { extend: true }), null)).toEqual({ lock: null, misfit: "not the study that was frozen" });
    expect(registrationOf(openFolder(early, plan, { extend: true }), null)).toEqual({ lock, misfit: null });
    openFolder(late, plan);
    expect(registrationOf(openFolder(late, plan, { lock }), null)).toEqual({ lock: null, misfit: null });
  });

  it("takes no lock for one of these results that was frozen after the first of them was begun, whoever put it there", async () => {
    const [before, after] = [new Date(Date.now() - 1).toISOString(), () => new Date(Date.now() + 1).toISOString()];
    for (const [frozen, misfit] of [[() => before, null], [after, expect.stringMatching(/^frozen .*, after the first run was begun, /)]] as const) {
      const path = place();
      await sweepFolder(openFolder(path, plan), { executor: inline() });
      const lock = lockText(studyLock(plan.study, frozen()));
      writeFileSync(join(path, "prereg.lock"), lock);
      expect((await statusOf(readFolder(path))).misfit).toEqual(misfit);
      const merged = await mergeFolder(readFolder(path), { command: "talkback merge", versions: {} });
      expect([merged.misfit, merged.manifest.registration.status, merged.files.includes("prereg.lock")]).toEqual([misfit, misfit === null ? "confirmatory" : "exploratory", misfit === null]);
    }
  });

  it("makes nothing confirmatory of a part of a frozen study, and all of it once it is there", async () => {
    const path = place();
    const guess = smallPlan({ predictions: [{ id: "P1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { push: 0 }, b: { push: 4 } }, direction: "negative" }] });
    const folder = openFolder(path, guess, { lock: lockText(studyLock(guess.study, new Date(Date.now() - 1000).toISOString())) });
    const merged = async (partial: boolean) => {
      const { misfit, manifest: { registration } } = await mergeFolder(folder, { partial, command: "talkback merge", versions: {} });
      const confirmatory = readFileSync(join(path, "claims.csv"), "utf8").split("\n").slice(1, -1).map((line) => line.split(",").at(-1));
      return [misfit, registration.status, confirmatory];
    };
    await sweepFolder(folder, { executor: inline(), shard: { i: 1, n: 2 } });
    expect(await merged(true)).toEqual(["4 of its runs are missing", "exploratory", ["false"]]);
    await sweepFolder(folder, { executor: inline() });
    expect(await merged(false)).toEqual([null, "confirmatory", ["true"]]);
  });

  it("knows of runs that were handed in before they were collected, and before the study was frozen", async () => {
    const [now, path] = [Date.now(), place()];
    const lock = lockText(studyLock(plan.study, new Date(now - 2000).toISOString()));
    let begun = now;
    const real = inline();
    const folder = openFolder(path, plan, { lock });
    await sweepFolder(folder, { executor: { ...real, begun: () => new Date(begun).toISOString(), run: async (...args) => { begun -= 1000; return real.run(...args); } } });
    expect(begun).toBeLessThan(now - 2000);
    expect(await logged(folder)).toMatchObject({ begun: new Date(begun).toISOString(), bad: {} });
    expect(registrationOf(folder, (await logged(folder)).begun)).toMatchObject({ lock: null });
  });

  it("is not made of one with other files, nor of one whose study is cut", () => {
    const path = place();
    mkdirSync(path);
    writeFileSync(join(path, "thesis.txt"), "mine");
    expect(() => openFolder(path, plan)).toThrow(/a folder with other files/);
    expect(readdirSync(path)).toEqual(["thesis.txt"]);
    writeFileSync(join(path, "study.json"), '{"format":');
    expect(() => openFolder(path, plan)).toThrow(/study\.json: expected a study as JSON/);
    writeFileSync(join(path, "study.json"), '{"format": "x"}');
    expect(() => readFolder(path)).toThrow(/study\.json, id: expected/);
    expect(() => readFolder(place())).toThrow(/nothing of that name/);
    expect(existsSync(join(path, "logs"))).toBe(false);
  });

  it("is not made of one with a study file that somebody wrote, and such a one has no results", () => {
    const path = place();
    mkdirSync(path);
    const own = `${JSON.stringify({ ...JSON.parse(studyText(plan.study)) as object }, null, 2)}\n`;
    writeFileSync(join(path, "study.json"), own);
    for (const extend of [false, true]) expect(() => openFolder(path, plan, { extend })).toThrow(/a folder with a study\.json of your own; choose another name/);
    expect(() => readFolder(path)).toThrow(/expected a results folder with its logs, received a study without any/);
    expect(seen(path)).toEqual({ "study.json": own });
    writeFileSync(join(path, "study.json"), studyText(plan.study)); // as a sweep leaves it that is killed right then
    expect(openFolder(path, plan).plan.study.hash).toBe(plan.study.hash);
  });
});

describe("a sweep of a folder", () => {
  it("leaves nothing to be done, and no log where nothing was done", async () => {
    const path = place();
    const folder = openFolder(path, plan);
    expect(await sweepFolder(folder, { executor: inline() })).toEqual({ total: 8, before: 0, computed: 8, failed: 0 });
    expect(await statusOf(folder)).toMatchObject({ total: 8, done: 8, failed: 0, missing: 0, shards: [], holders: {} });
    expect(await sweepFolder(folder, { executor: inline() })).toEqual({ total: 8, before: 8, computed: 0, failed: 0 });
    expect([readdirSync(join(path, "logs")).length, readdirSync(join(path, "locks"))]).toEqual([1, []]);
  });

  it("of the same shard by two at once is refused to the second, of another shard is not", async () => {
    const folder = openFolder(place(), plan);
    const executor = inline();
    let go = () => {};
    const gate = new Promise<void>((resolve) => { go = resolve; });
    const first = sweepFolder(folder, { executor: { ...executor, run: (batch, signal) => gate.then(() => executor.run(batch, signal)) }, shard: { i: 1, n: 2 } });
    await expect(sweepFolder(folder, { executor, shard: { i: 1, n: 2 } })).rejects.toMatchObject({ issues: [{ code: "E_LOCKED" }] });
    const status = await statusOf(folder);
    expect(Object.values(status.holders)).toMatchObject([{ pid: process.pid }]);
    expect(await sweepFolder(folder, { executor, shard: { i: 2, n: 2 } })).toMatchObject({ total: 4, computed: 4 });
    go();
    expect(await first).toMatchObject({ total: 4, computed: 4 });
    expect((await statusOf(folder)).shards).toEqual([{ i: 1, n: 2, total: 4, done: 4, failed: 0, missing: 0 }, { i: 2, n: 2, total: 4, done: 4, failed: 0, missing: 0 }]);
  });

  it("does runs again whose worker was lost, and others that failed where that is wanted", async () => {
    const path = place();
    const folder = openFolder(path, plan);
    const [one, other] = Array.from(runs(plan), (ref) => plan.planned(ref).id);
    const real = inline();
    const failing = { ...real, run: async (...args: Parameters<typeof real.run>) => (await real.run(...args)).map((timed) => {
      const code = { [one!]: "E_WORKER_LOST", [other!]: "E_MEMORY" }[timed.record.run];
      return code === undefined ? timed : { ...timed, record: { run: timed.record.run, status: "error" as const, error: { code, message: "planted" }, result: null } };
    }) };
    expect(await sweepFolder(folder, { executor: failing })).toMatchObject({ computed: 8, failed: 2 });
    expect((await statusOf(folder)).failures).toEqual({ E_WORKER_LOST: 1, E_MEMORY: 1 });
    expect(await sweepFolder(folder, { executor: real })).toEqual({ total: 8, before: 7, computed: 1, failed: 1 });
    expect(await sweepFolder(folder, { executor: real, retryFailed: true })).toEqual({ total: 8, before: 7, computed: 1, failed: 0 });
    expect(await statusOf(folder)).toMatchObject({ done: 8, failed: 0, failures: {} });
  });
});
