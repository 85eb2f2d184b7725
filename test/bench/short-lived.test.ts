import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { built } from "../cli/talkback.js";

built();

/** Kilobytes of buffers that each of 40 pieces of work leaves behind once minor collections of garbage have gone by. */
function leftBehind(work: string): { readonly buffers: number } {
  const program = `
    import { simulate, simulateAsync } from "@talkback/core";
    import { catalog } from "@talkback/core/catalog";
    import { scenario } from "@talkback/core/scenarios";
    const world = scenario("push-harder", { "network.n": 250, steps: 30, window: 10 });
    const work = (replication) => { ${work} };
    for (let k = 0; k < 100; k++) await work(k);
    gc(); gc();
    const before = process.memoryUsage();
    for (let k = 0; k < 40; k++) await work(k);
    await new Promise((resolve) => setTimeout(resolve, 5));
    gc({ type: "minor" }); gc({ type: "minor" });
    const after = process.memoryUsage();
    console.log(JSON.stringify({ buffers: (after.arrayBuffers - before.arrayBuffers) / 40960 }));
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module"], { input: program, cwd: new URL("../../packages/cli", import.meta.url), encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as { buffers: number };
}

describe("a short run that nobody holds", () => {
  // The arena of such a run takes 125 kB, that of its twin as much; one of forty may still stand on the stack.
  it.each([
    ["with its twin", "void simulate(world, { seed: 'b', replication, catalog }).summary;"],
    ["in portions", "return simulateAsync(world, { seed: 'b', replication, catalog, twin: false }).then(() => undefined);"],
    ["looked at in the middle", "void simulate(world, { seed: 'b', replication, catalog, twin: false }).at(11);"],
  ])("is gone with minor collections of garbage, its arenas with it: %s", (_, work) => {
    expect(leftBehind(work).buffers).toBeLessThan(20);
  });

  it.each([
    ["an accessor of an object", "const run = simulate(world, { seed: 'b', replication, catalog, twin: false }); void { get run() { return run; } };"],
    ["a generator that closes over it", "const run = simulate(world, { seed: 'b', replication, catalog, twin: false }); const all = function* () { yield run; }; for (const each of all()) void each;"],
  ])("would be told of, if it were kept by %s", (_, work) => {
    expect(leftBehind(work).buffers).toBeGreaterThan(80);
  });
});
