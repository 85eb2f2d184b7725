import { describe, expect, it } from "vitest";
import { catalog } from "../library/catalog.js";
import { scenario } from "../library/scenarios.js";
import { execute } from "./execute.js";
import { lay } from "./ground.js";

const snapshotsAfter = (steps: number): number[] => {
  const few = scenario("push-harder", { "network.n": 4, "network.k": 2, steps });
  const luck = { seed: "1", replication: 0 };
  const course = { segments: [{ from: 0, scenario: few }], ...luck, catalog, ground: lay(few, catalog, luck) };
  return execute(course, { record: "none" }).recorder.snapshots.map(({ step }) => step);
};

describe("the snapshots of a long run", () => {
  const steps = snapshotsAfter(40_000);

  it("are thinned to a bounded number, evenly", () => {
    expect(steps.length).toBeLessThanOrEqual(32);
    expect(steps.slice(0, 3)).toEqual([2048, 4096, 6144]);
  });

  it("include two lately taken, so that a run that is ended anywhere need not repeat much", () => {
    expect(steps.slice(-2)).toEqual([38 * 1024, 39 * 1024]);
  });

  it("are not taken at all where replaying from the start is quick", () => {
    expect(snapshotsAfter(60)).toEqual([]);
  });
});
