import { MODES, simulate } from "@talkback/core";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { footageOf } from "./footage-of.js";
import { campaigned, idOf, pictureAt, publicly, row } from "./footage.js";
import { OPPOSED } from "./turns.js";

const run = simulate(scenario("push-harder", { "network.n": 120 }), { seed: "otter-417" });
const footage = footageOf(run);

describe("the footage of a run", () => {
  it("holds the state after every step, as 32-bit floats, and survives being copied to another thread", () => {
    const copy = structuredClone(footage);
    expect([copy.pictures, copy.stride, copy.steps, copy.hash]).toEqual([61, 1, 60, run.hash]);
    for (const step of [0, 17, 60]) {
      const agents = run.at(step);
      for (const name of ["attitude", "expressed", "certainty", "power", "threat"] as const) {
        expect(row(copy, copy[name], step)).toEqual(Float32Array.from(agents[name]));
      }
    }
  });

  it("says who was contacted as often as the run's table counts contacts", () => {
    for (let step = 1; step <= 60; step++) {
      const contacts = row(footage, footage.contacts, step).reduce((sum, each) => sum + each, 0);
      expect(contacts).toBe(footage.series.values.contacts![step - 1]);
    }
  });

  it("says who spoke as often as there are sayings", () => {
    for (let step = 0; step < 60; step++) {
      const spoke = row(footage, footage.spoke, step + 1);
      const speakers = [...footage.sayings!.speaker].filter((_, id) => footage.sayings!.step[id] === step);
      expect(speakers.sort((a, b) => a - b)).toEqual([...spoke.keys()].filter((i) => spoke[i] === 1));
    }
  });

  it("names each agent's mode, which add up to the summary's shares, and reaches as many", () => {
    for (const [k, mode] of MODES.entries()) expect(footage.modes!.filter((each) => each === k).length / 120).toBeCloseTo(footage.summary.modes![mode], 12);
    expect(footage.reachedAt.filter((at) => at > 0).length / 120).toBe(footage.summary.reach);
  });

  it("counts turns: the opposed of a picture are those before, who turned and did not turn back", () => {
    const { picture, agent } = footage.turns;
    expect(picture.length).toBeGreaterThan(0);
    for (const [k, at] of picture.entries()) {
      const [i, n] = [agent[k]!, footage.n];
      expect([footage.expressed[at * n + i]! < -OPPOSED, footage.expressed[(at - 1) * n + i]! >= -OPPOSED, footage.reacted[at * n + i]]).toEqual([true, true, 1]);
    }
  });

  it.each(scenarios())("can be made of %s", (id) => {
    const scene = scenario(id);
    const small = footageOf(simulate(scene.network.kind === "small-world" ? { ...scene, network: { ...scene.network, n: 60 } } : scene, { seed: "1" }));
    expect([small.attitude.length, small.modes?.length ?? small.n]).toEqual([small.pictures * small.n, small.n]);
  }, 60_000);

  it("without a comparison has no modes, without a campaign nobody is reached, and of thinned frames the last picture at or before a step", () => {
    const alone = footageOf(simulate(scenario("push-harder", { "network.n": 60, campaigns: [] }), { twin: false }));
    expect([alone.modes, alone.reachedAt.some((at) => at > 0), alone.sources, campaigned(alone), campaigned(footage)]).toEqual([null, false, [], false, true]);
    const thinned = footageOf(simulate(scenario("push-harder", { "network.n": 60 }), { record: "frames", memory: 60 * 27 * 10 }));
    expect([thinned.stride, pictureAt(thinned, 17), pictureAt(thinned, 60), pictureAt(thinned, -1)]).toEqual([8, 2, 7, 0]);
  });

  it("knows ids, and what others get to hear", () => {
    expect([idOf(footage, 7), idOf({ ids: ["a", "b"] }, 1)]).toEqual(["7", "b"]);
    expect(publicly({ ...footage, publicness: 0.25 }, 1, -1)).toBe(0.5);
  });
});
