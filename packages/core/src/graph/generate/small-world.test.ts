import { describe, expect, it } from "vitest";
import { setupRng } from "../../random/setup-rng.js";
import { SpecError } from "../../spec/errors.js";
import { compile } from "../compile.js";
import { smallWorld } from "./small-world.js";

const rng = () => setupRng("small world", 0, "network");

describe("small-world", () => {
  it("is a ring of k nearest neighbours when nothing is rewired", () => {
    const { offsets, speakers } = compile(smallWorld.generate({ n: 9, k: 4, p: 0 }, rng()));
    for (let i = 0; i < 9; i++) {
      const near = [1, 2, 7, 8].map((far) => (i + far) % 9).sort((a, b) => a - b);
      expect([...speakers.subarray(offsets[i]!, offsets[i + 1]!)]).toEqual(near);
    }
  });

  it("leaves the far end of every tie in place with probability 1 - p", () => {
    // Ties rewired back onto their place: impossible, the old far end is still tied when the new one is drawn.
    // Binomial(50 000, .1); |z| > 4 by chance alone: 6e-5.
    const network = smallWorld.generate({ n: 10_000, k: 10, p: 0.1 }, rng());
    const moved = network.to.reduce((sum, far, e) => sum + Number((far - network.from[e]! + 10_000) % 10_000 !== (e % 5) + 1), 0);
    expect(Math.abs(moved - 5000)).toBeLessThan(4 * Math.sqrt(50_000 * 0.1 * 0.9));
  });

  it("spreads far ends evenly when everything is rewired", () => {
    // In-ends are about Poisson(5): index of dispersion over n - 1 is chi-squared / (n - 1), sd sqrt(2 / n); |z| > 4: 6e-5.
    // Not exactly: avoiding the near neighbours takes off about k / n.
    const n = 10_000;
    const hits = new Float64Array(n);
    for (const far of smallWorld.generate({ n, k: 10, p: 1 }, rng()).to) hits[far]!++;
    const dispersion = hits.reduce((sum, h) => sum + (h - 5) ** 2, 0) / 5 / (n - 1);
    expect(Math.abs(dispersion - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  });

  it("stays simple and keeps its number of ties when agents have so many that a table is kept", () => {
    const { from, to } = smallWorld.generate({ n: 120, k: 110, p: 0.7 }, rng());
    const pairs = new Set(Array.from(from, (a, e) => `${Math.min(a, to[e]!)} ${Math.max(a, to[e]!)}`));
    expect(from.every((a, e) => a !== to[e])).toBe(true);
    expect(pairs.size).toBe(120 * 55);
  });

  it("leaves a complete network as it is, since no tie has anywhere to go", () => {
    const { from, to } = smallWorld.generate({ n: 7, k: 6, p: 1 }, rng());
    expect(new Set(Array.from(from, (a, e) => [a, to[e]].sort().join())).size).toBe(21);
  });

  it("refuses an odd k and a k of n or more, both at once, at network.k", () => {
    const attempt = () => smallWorld.generate({ n: 5, k: 7, p: 0 }, rng());
    expect(attempt).toThrow(SpecError);
    expect(attempt).toThrow(/network\.k: expected fewer neighbours than the 5 agents, received 7\nnetwork\.k: expected an even number/);
  });
});
