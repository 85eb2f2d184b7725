import { describe, expect, it } from "vitest";
import { binaryChances, binaryChoice } from "./binary-choice.js";
import * as textbook from "./docking.js";

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-12);
}

describe("opinions on a line", () => {
  it("DeGroot agrees on the mean weighted by the stationary weights", () => {
    const weights = [
      [0.5, 0.5],
      [0.25, 0.75],
    ];
    let x: number[] = [1, -1];
    for (let step = 0; step < 40; step++) x = textbook.deGroot(x, weights);
    expectClose(x, [-1 / 3, -1 / 3]);
  });

  it("Friedkin-Johnsen rests where its linear equations say: +-1/3 for two equals who half listen", () => {
    let x: number[] = [1, -1];
    for (let step = 0; step < 60; step++)
      x = textbook.friedkinJohnsen(
        x,
        [1, -1],
        [
          [0, 1],
          [1, 0],
        ],
        0.5,
      );
    expectClose(x, [1 / 3, -1 / 3]);
  });

  it("Hegselmann-Krause splits into the clusters its range leaves", () => {
    expectClose(textbook.hegselmannKrause([0, 0.2, 0.9, 1], 0.25), [0.1, 0.1, 0.95, 0.95]);
  });

  it("Jager-Amblard repels beyond the latitude of rejection and stops at the end of the scale", () => {
    expectClose([textbook.jagerAmblard(0.9, -0.5, 0.3, 0.9, 0.5), textbook.jagerAmblard(0, 0.5, 0.3, 0.9, 0.5)], [1, 0]);
  });
});

describe("two opinions", () => {
  it("voter and majority rule copy one and most", () => {
    expect(textbook.voter([1, -1, 1], 1, 0)).toEqual([1, 1, 1]);
    expect(textbook.majorityRule([1, -1, -1])).toEqual([-1, -1, -1]);
    expect(textbook.majorityRule([1, -1])).toEqual([1, -1]);
  });

  it("Galam's contrarian shares are 1/6, 7/30 and 187/630: there a majority stops growing", () => {
    for (const [size, exact] of [
      [3, 1 / 6],
      [5, 7 / 30],
      [9, 187 / 630],
    ] as const) {
      const critical = textbook.galamCritical(size);
      expectClose([critical], [exact]);
      expect(textbook.galamContrarians(0.51, size, critical - 0.01)).toBeGreaterThan(0.51);
      expect(textbook.galamContrarians(0.51, size, critical + 0.01)).toBeLessThan(0.51);
    }
  });

  it("an even split of q-voters turns stable at the critical noise", () => {
    for (const q of [2, 3, 4]) {
      for (const noise of ["independence", "anticonformity"] as const) {
        const critical = noise === "independence" ? textbook.qVoterCriticalIndependence(q) : textbook.qVoterCriticalAnticonformity(q);
        expect(textbook.qVoterDrift(0.501, q, critical - 0.01, noise)).toBeGreaterThan(0);
        expect(textbook.qVoterDrift(0.501, q, critical + 0.01, noise)).toBeLessThan(0);
      }
    }
    expectClose([textbook.qVoterCriticalIndependence(3), textbook.qVoterCriticalAnticonformity(3)], [1 / 3, 1 / 3]);
  });

  it("the binary mode is Galam's group: its chances give his map", () => {
    const agent = { power: 1 / 6, certainty: 0, powerErosion: 1, opinion: 1 } as const;
    const { conform, independent, oppose } = binaryChances(agent, 1, 1);
    expectClose([conform, independent, oppose], [5 / 6, 0, 1 / 6]);
    const up = 3 * 0.6 * 0.6 * 0.4 + 0.6 * 0.6 * 0.6;
    expectClose([conform * up + oppose * (1 - up)], [textbook.galamContrarians(0.6, 3, 1 / 6)]);
  });

  it("a binary agent conforms, keeps, flips and opposes in that order of luck", () => {
    const agent = { power: 0.6, certainty: 0.5, powerErosion: 1, opinion: 1 } as const;
    const heard = { mean: -0.4, pressed: 0.8, unsolicited: 1, publicness: 0.5 };
    const act = (luck: number, flip = 0.9) => binaryChoice(agent, heard, 0.5, { act: luck, flip });
    expect([act(0.39), act(0.5), act(0.5, 0.1), act(0.75), act(0.95)]).toEqual([-1, 1, -1, -1, 1]);
  });
});

describe("cascades", () => {
  const tie = (speaker: number, hearer: number, coin: number) => ({ speaker, hearer, probability: 0.5, coin });

  it("an independent cascade runs along open coins and tries each tie once", () => {
    const coins = [tie(0, 1, 0.1), tie(1, 2, 0.6), tie(0, 3, 0.4), tie(3, 2, 0.2), tie(2, 4, 0.5)];
    expect([...textbook.independentCascade(coins, [0])]).toEqual([
      [0, 0],
      [1, 1],
      [3, 1],
      [2, 2],
    ]);
  });

  it("a linear threshold is crossed by speakers together, a step at a time", () => {
    const ties = [
      [0, 2, 0.4],
      [1, 2, 0.4],
      [2, 3, 0.5],
    ].map(([speaker, hearer, weight]) => ({ speaker: speaker!, hearer: hearer!, weight: weight! }));
    const thresholds = new Map([
      [2, 0.7],
      [3, 0.5],
    ]);
    expect([...textbook.linearThreshold(ties, thresholds, [0, 1])]).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect([...textbook.linearThreshold(ties, thresholds, [0])]).toEqual([[0, 0]]);
  });
});
