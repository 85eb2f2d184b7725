import { describe, expect, it } from "vitest";
import { assemble } from "../engine/assemble.js";
import { lay } from "../engine/ground.js";
import { catalog } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { bindOverheard } from "./overheard.js";
import { bindStrangers } from "./strangers.js";

const STEPS = 400;
const modelOf = (strangers: number) => {
  const scenario = parseScenario({ id: "strangers", network: { kind: "small-world", n: 60, k: 6 }, channels: [{ strangers }] });
  return assemble(scenario, catalog, lay(scenario, catalog, { seed: "far", replication: 0 }), "far", 0);
};
const drawn = (strangers: number, t: number, speaker: number) => {
  const { scene, scenario } = modelOf(strangers);
  const far = bindStrangers(scene, scenario.channels)!;
  far.at(t);
  return Array.from(far.chosen.subarray(0, far.draw(speaker, 0)));
};

describe("strangers", () => {
  it("are nobody where no channel reaches any", () => {
    const { scene, scenario } = modelOf(0);
    expect(bindStrangers(scene, scenario.channels)).toBeNull();
    expect(bindOverheard(scene, scenario.channels, modelOf(0).voice)).toBeNull();
  });

  // Each of the 53 others is drawn 400 times of 24,000 (standard deviation 19.8): one is off by 109 with probability 53 × 4e-8 = 2e-6.
  it("are as often one as another, never the speaker and nobody tied to it", () => {
    const { scene, scenario } = modelOf(1);
    const far = bindStrangers(scene, scenario.channels)!;
    const { offsets, hearers } = scene.out();
    const often = new Uint32Array(60);
    let none = 0;
    for (let t = 0; t < STEPS * 60; t++) {
      far.at(t);
      if (far.draw(7, 0) === 0) none++;
      else often[far.chosen[0]!]!++;
    }
    const known = [7, ...hearers.subarray(offsets[7]!, offsets[8]!)];
    for (const [i, count] of often.entries()) {
      if (known.includes(i)) expect(count).toBe(0);
      else expect(Math.abs(count - STEPS)).toBeLessThan(109);
    }
    expect(Math.abs(none - known.length * STEPS)).toBeLessThan(109 * Math.sqrt(known.length));
  });

  it("of a channel that reaches fewer are the first of those of one that reaches more, each once", () => {
    for (let t = 0; t < 20; t++) {
      const [few, many] = [drawn(5, t, 3), drawn(200, t, 3)];
      expect(many.slice(0, few.length)).toEqual(few);
      expect(new Set(many).size).toBe(many.length);
      expect(many.length).toBeGreaterThan(few.length);
    }
  });

  it("are listed for each hearer by ascending key of speakers, the same in portions, after a step with more and after one with fewer", () => {
    const { scene, scenario, voice } = modelOf(9);
    const [once, cut] = [bindOverheard(scene, scenario.channels, voice)!, bindOverheard(scene, scenario.channels, voice)!];
    for (const [t, share] of [0.1, 1, 0.5].entries()) {
      for (let j = 0; j < 60; j++) voice.spoke[j] = j < 60 * share ? 1 : 0;
      once.at(t);
      for (const work of cut.gathering(t)) expect(work).toBeGreaterThan(0);
      const lists = [once, cut].map((heard) => scene.byKey.reduce<number[][]>((all, i) => {
        all[i] = [];
        for (let entry = heard.first(i); entry >= 0; entry = heard.after(entry)) all[i]!.push(heard.speaker(entry));
        return all;
      }, []));
      const told: number[][] = Array.from({ length: 60 }, () => []);
      for (let j = 0; j < 60 * share; j++) for (const i of drawn(9, t, j)) told[i]!.push(j);
      expect(lists).toEqual([told, told]);
    }
  });
});
