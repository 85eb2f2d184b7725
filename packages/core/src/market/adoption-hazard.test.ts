import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryReal } from "../testing/arbitrary-value.js";
import { adoptionHazard, experienced, gateOpen, trustAfter } from "./adoption-hazard.js";

const share = arbitraryReal(0, 1);
const side = arbitraryReal(-1, 1);
const adopters = fc.nat(40);
const law = <T extends [unknown, ...unknown[]]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, holds: (...values: T) => void) =>
  fc.assert(fc.property(...arbitraries, holds), { seed: 1, numRuns: 2000 });

describe("adoptionHazard", () => {
  it("is nothing without advertising and adopters, and the advertising alone without adopters", () => {
    expect(adoptionHazard(0, 0.5, 0.5, 0, 0)).toBe(0);
    expect(adoptionHazard(0.25, 0.5, 0.5, 0, 0)).toBe(0.25);
  });

  it("is certain once one of them cannot be resisted", () => {
    expect([adoptionHazard(1, 0, 0, 0, 0), adoptionHazard(0, 1, 0, 1, 0), adoptionHazard(0, 0, 1, 0, 1)]).toEqual([1, 1, 1]);
  });

  it("is one minus the chance to resist each, in halves exactly", () => {
    expect(adoptionHazard(0.5, 0.25, 0.5, 2, 3)).toBe(1 - 0.5 * 0.75 * 0.75 * 0.5 * 0.5 * 0.5);
  });

  it("stays in [0, 1], and never falls with one adopter more or a stronger influence", () => law([share, share, share, share, adopters, adopters], (external, weak, strong, more, j, k) => {
    const hazard = adoptionHazard(external, weak, strong, j, k);
    expect(hazard).toBeGreaterThanOrEqual(0);
    expect(hazard).toBeLessThanOrEqual(1);
    const higher = [
      adoptionHazard(external, weak, strong, j + 1, k), adoptionHazard(external, weak, strong, j, k + 1), adoptionHazard(Math.max(external, more), weak, strong, j, k),
      adoptionHazard(external, Math.max(weak, more), strong, j, k), adoptionHazard(external, weak, Math.max(strong, more), j, k),
    ];
    for (const other of higher) expect(other).toBeGreaterThanOrEqual(hazard);
  }));

  it("knows no difference between weak and strong but their influence, to rounding", () => law([share, share, adopters, adopters], (external, same, j, k) => {
    expect(adoptionHazard(external, same, same, j, k)).toBe(adoptionHazard(external, same, 0, j + k, 0));
  }));
});

describe("gateOpen", () => {
  it("opens at the gate exactly, and not below", () => {
    expect(gateOpen(0.5, 0.5, 0.25, 0, 1, 1)).toBe(true);
    expect(gateOpen(0.5, 0.499, 0.25, 0, 1, 1)).toBe(false);
  });

  it("is open to everybody at −1 without caution, and to the indifferent at 0", () => law([share, side], (certainty, attitude) => {
    expect(gateOpen(certainty, attitude, -1, 0, 1, 1)).toBe(true);
    expect(gateOpen(certainty, 0, 0, 0, 1, 1)).toBe(true);
  }));

  it("needs both doubt and complexity to be held back", () => law([share, side, side, share, share], (certainty, attitude, gate, caution, size) => {
    const free = gateOpen(certainty, attitude, gate, 0, 1, 1);
    expect(gateOpen(certainty, attitude, gate, caution, size, 0)).toBe(free);
    expect(gateOpen(certainty, attitude, gate, caution, 0, size)).toBe(free);
    expect(gateOpen(certainty, attitude, gate, caution, size, size) && !free).toBe(false);
  }));

  it("lets no dislike through a gate above nothing, however sure", () => law([share, share, share], (certainty, dislike, gate) => {
    expect(gateOpen(certainty, -dislike, gate + 1e-9, 0, 0, 0)).toBe(false);
  }));
});

describe("experienced", () => {
  it("learns nothing at 0, half way at a half, and all at 1", () => {
    expect([experienced(0.5, 0, -1), experienced(0.5, 0.5, -1), experienced(0.5, 1, -1)]).toEqual([0.5, -0.25, -1]);
  });

  it("stays in [−1, 1], moves towards the quality and rests there", () => law([side, share, side], (attitude, learning, quality) => {
    const after = experienced(attitude, learning, quality);
    expect(Math.abs(after)).toBeLessThanOrEqual(1);
    expect((after - attitude) * (quality - attitude)).toBeGreaterThanOrEqual(0);
    expect(experienced(quality, learning, quality)).toBe(quality);
  }));
});

describe("trustAfter", () => {
  const loss = fc.tuple(share, arbitraryReal(1, 20)).filter(([gain, factor]) => gain * factor <= 1);
  const surprise = arbitraryReal(-2, 2);

  it("rises by the headroom and falls by what there is, in quarters exactly", () => {
    expect([trustAfter(0.5, 1, 0.25, 2), trustAfter(0.5, -1, 0.25, 2), trustAfter(0.5, 0, 0.25, 2)]).toEqual([0.5625, 0.375, 0.5]);
  });

  it("is lost whole by the worst surprise at n λ = 1, and won whole by the best at λ = 1", () => {
    expect([trustAfter(0.7, -2, 0.25, 4), trustAfter(0.75, 2, 1, 1)]).toEqual([0, 1]);
  });

  it("stays in [0, 1], rises with good surprises and falls with bad ones", () => law([share, surprise, loss], (trust, delta, [gain, factor]) => {
    const after = trustAfter(trust, delta, gain, factor);
    expect(after).toBeGreaterThanOrEqual(0);
    expect(after).toBeLessThanOrEqual(1);
    expect((after - trust) * delta).toBeGreaterThanOrEqual(0);
  }));

  it("loses n times as much as an equal headroom wins", () => law([surprise, loss], (delta, [gain, factor]) => {
    const [won, lost] = [trustAfter(0.5, Math.abs(delta), gain, factor) - 0.5, 0.5 - trustAfter(0.5, -Math.abs(delta), gain, factor)];
    expect(lost).toBeCloseTo(factor * won, 12);
  }));
});
