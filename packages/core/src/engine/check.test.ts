import { describe, expect, it } from "vitest";
import { definePart } from "../market/part.js";
import { extend } from "../scenario/catalog.js";
import { catalog } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { simulate } from "./simulate.js";

/** A part that keeps `value` in a column of its own, and gives it to all as power. */
const spoiling = (value: number, column: "own" | "power") => extend(catalog, {
  parts: [definePart({
    name: "spoiling", summary: "Spoils a value.", source: null, params: {}, columns: [{ name: "spoiled", holds: "f64" }],
    settle: (_, { scene: { agents } }) => (t) => void (t === 2 && (column === "own" ? agents.market.spoiled! : agents.power).fill(value)),
  })],
});
const run = (value: number, column: "own" | "power") => {
  const parts = spoiling(value, column);
  return simulate(parseScenario({ id: "x", network: { kind: "empty", n: 3 }, steps: 4, market: { spoiling: {} } }, parts), { catalog: parts, check: true });
};

describe("a checked run", () => {
  it.each([[NaN, "NaN"], [Infinity, "Infinity"], [-0, "-0"]])("names a part's value of %s", (value, told) => {
    expect(() => run(value, "own")).toThrow(new RegExp(`broke the range .*\\(step 3, agent 0, column market:spoiled, value ${told}\\)`));
  });

  it("names power beyond 1", () => expect(() => run(1.5, "power")).toThrow(/range 0 to 1 \(step 3, agent 0, column power, value 1.5\)/));

  it("lets a part keep what it likes else", () => expect(run(-7, "own").steps).toBe(4));
});
