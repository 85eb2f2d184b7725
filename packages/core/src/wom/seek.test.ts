import { describe, expect, it } from "vitest";
import { assemble } from "../engine/assemble.js";
import { lay } from "../engine/ground.js";
import { catalog } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { askedOf, isStranger } from "./asked.js";

const [N, STEPS] = [40, 500];
const modelOf = (peers: object) => {
  const scenario = parseScenario({ id: "seek", network: { kind: "small-world", n: N, k: 4 }, peers: { seek: 1, ...peers }, people: { certainty: { kind: "constant", value: 0.5 } } });
  return assemble(scenario, catalog, lay(scenario, catalog, { seed: "ask", replication: 0 }), "ask", 0);
};

/** Everybody's questions in every step. */
function questions(askStrangers: number): readonly (readonly number[])[] {
  const { seek, scene, voice } = modelOf({ askStrangers });
  return Array.from({ length: STEPS }, (_, t) => {
    seek!.ask(t, scene.byKey, N);
    return Array.from(voice.asked);
  });
}

describe("a question", () => {
  const { scene: { ties } } = modelOf({});
  const [never, half, always] = [0, 0.5, 1].map(questions) as [number[][], number[][], number[][]];
  const far = (code: number) => code > 0 && isStranger(ties, code);

  it("is asked by the same people in the same steps, whomever it goes to; by ties to the same as without a review site", () => {
    for (const [t, codes] of half.entries()) {
      expect(codes.map((code) => code > 0)).toEqual(never[t]!.map((code) => code > 0));
      for (const [i, code] of codes.entries()) expect(code).toBe(far(code) ? always[t]![i] : never[t]![i]);
    }
    expect(never.flat().some(far)).toBe(false);
    expect(always.flat().every((code) => code === 0 || far(code))).toBe(true);
  });

  // Half of some 10,000 questions (standard deviation 50): 260 away with probability 2e-7.
  it("goes to strangers as often as is said", () => {
    const asked = half.flat().filter((code) => code > 0);
    expect(Math.abs(asked.filter(far).length - asked.length / 2)).toBeLessThan(260);
  });

  // Some 10,000 questions over 40 people, 250 each (standard deviation 16): one of them is 85 away with probability 40 × 6e-8.
  it("goes to any other agent alike, and never to the asker", () => {
    const often = new Uint32Array(N);
    for (const codes of always) {
      for (const [i, code] of codes.entries()) {
        if (code === 0) continue;
        const j = askedOf(ties, code);
        expect(j).not.toBe(i);
        often[j]!++;
      }
    }
    const mean = often.reduce((a, b) => a + b) / N;
    expect(mean).toBeGreaterThan(200);
    for (const count of often) expect(Math.abs(count - mean)).toBeLessThan(85);
  });
});
