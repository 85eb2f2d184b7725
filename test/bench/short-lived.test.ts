import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Kilobytes of heap and of buffers that each of 40 pieces of work leaves behind once minor collections of garbage have gone by. */
function leftBehind(work: string): { readonly heap: number; readonly buffers: number } {
  const program = `
    import { simulate } from "@talkback/core";
    import { catalog } from "@talkback/core/catalog";
    import { scenario } from "@talkback/core/scenarios";
    const world = scenario("push-harder", { "network.n": 250, steps: 30, window: 10 });
    const work = (replication) => { ${work} };
    for (let k = 0; k < 100; k++) work(k);
    gc(); gc();
    const before = process.memoryUsage();
    for (let k = 0; k < 40; k++) work(k);
    gc({ type: "minor" }); gc({ type: "minor" });
    const after = process.memoryUsage();
    console.log(JSON.stringify({ heap: (after.heapUsed - before.heapUsed) / 40960, buffers: (after.arrayBuffers - before.arrayBuffers) / 40960 }));
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module"], { input: program, cwd: new URL("../../packages/cli", import.meta.url), encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as { heap: number; buffers: number };
}

describe("a short run that nobody holds", () => {
  // An arena of such a run and its twin takes some 370 kB; one of forty may still stand on the stack.
  it("is gone with minor collections of garbage, its arenas with it", () => {
    const { heap, buffers } = leftBehind(`void simulate(world, { seed: "b", replication, catalog }).summary;`);
    expect(heap).toBeLessThan(40);
    expect(buffers).toBeLessThan(20);
  });

  it("would be told of, if it stayed", () => {
    const { buffers } = leftBehind(`(globalThis.kept ??= []).push(simulate(world, { seed: "b", replication, catalog, twin: false }));`);
    expect(buffers).toBeGreaterThan(100);
  });
});
