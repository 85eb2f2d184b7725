import { rmSync } from "node:fs";
import { join } from "node:path";
import { mergeFolder, openFolder, statusOf, sweepFolder } from "@talkback/lab/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inline, places, smallPlan } from "../../../../test/lab/small-plan.js";
import { mergedUnlessEnded } from "./merged-unless-ended.js";
import { statusText } from "./status-text.js";
import { tellStale } from "./tell-stale.js";

const place = places();
afterEach(() => { vi.restoreAllMocks(); });

describe("tables after a sweep", () => {
  it("are left to a later merge where it is ended while they are made", async () => {
    const path = place();
    const folder = openFolder(path, smallPlan());
    await sweepFolder(folder, { executor: inline() });
    expect(await mergedUnlessEnded(folder, AbortSignal.abort(), "talkback sweep")).toBe(null);
    expect((await mergedUnlessEnded(folder, new AbortController().signal, "talkback sweep"))!.manifest.runs.ok).toBe(8);
  });

  it("of a part are told to be old once more was computed, and no others", async () => {
    let said = "";
    vi.spyOn(process.stderr, "write").mockImplementation((text) => { said += String(text); return true; });
    const path = place();
    const folder = openFolder(path, smallPlan());
    await sweepFolder(folder, { executor: inline(), shard: { i: 1, n: 2 } });
    const { manifest } = await mergeFolder(folder, { partial: true, command: "talkback merge", versions: {} });
    await tellStale(path, manifest);
    expect(said).toBe("");
    await sweepFolder(folder, { executor: inline() });
    await tellStale(path, manifest);
    rmSync(join(path, "locks"), { recursive: true });
    await tellStale(path, manifest);
    expect(said).toContain(`hold 4 runs more than its tables: "talkback merge ${path}" makes them anew.`);
    said = "";
    rmSync(join(path, "logs"), { recursive: true });
    await tellStale(path, manifest);
    expect(said).toBe("");
  });
});

describe("a status", () => {
  it("of a study that goes on until intervals are narrow gives what is asked for so far as the least", async () => {
    const path = place();
    const folder = openFolder(path, smallPlan({ until: { halfWidth: 1e-6, most: 6 } }));
    await sweepFolder(folder, { executor: inline(), shard: { i: 1, n: 2 } });
    const status = await statusOf(folder);
    expect([status.open, statusText(path, status)]).toEqual([true, expect.stringMatching(/: 6 of at least 10 runs done, 4 missing\.\n/)]);
    await expect(mergeFolder(folder, { command: "talkback merge", versions: {} })).rejects.toThrow("expected all of at least 10 runs of the study");
    await sweepFolder(folder, { executor: inline() });
    expect(await statusOf(folder)).toMatchObject({ open: false, total: 12, done: 12 });
  });
});
