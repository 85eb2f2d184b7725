import { type Network, withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { STANDARD_MEASURES } from "../../packages/core/src/engine/clock.js";
import { measure, OPPOSED } from "../../packages/core/src/engine/measure.js";
import { stage } from "./stage.js";

interface Person {
  readonly attitude?: number;
  readonly expressed?: number;
  readonly threat?: number;
}

/** The standard measures of four people who all know each other, made by hand. */
function measured(people: readonly Person[], publicness = 1): Record<string, number> {
  const [from, to] = [[0, 0, 0, 1, 1, 2], [1, 2, 3, 2, 3, 3]].map((ends) => Uint32Array.from(ends)) as [Uint32Array, Uint32Array];
  const network: Network = { n: 4, directed: false, from, to, strength: null, ids: null, layer: null, layers: ["ties"], attributes: {} };
  const { model } = stage(withChanges(scenario("push-harder"), { "channels.0.publicness": publicness }), { network });
  for (const name of ["attitude", "expressed", "threat"] as const) model.scene.agents[name].set(people.map((person) => person[name] ?? 0));
  model.voice.count = 3;
  measure(model, 9);
  return Object.fromEntries(STANDARD_MEASURES.map((name, c) => [name, model.clock.row[c]!]));
}

describe("the standard measures", () => {
  const split: Person[] = [{ attitude: 0.5, expressed: -0.25, threat: 1 }, { attitude: -0.5, expressed: 0.25 }, { expressed: 1 }, { attitude: 1, threat: 0.5 }];

  it("are means over all people, of the stance as it is where all can hear it", () => {
    expect(measured(split)).toEqual({ contacts: 9, utterances: 3, privateMean: 0.25, publicMean: 0.25, gap: 3.5 / 4, opposed: 1 / 4, threat: 1.5 / 4 });
  });

  it("take the stance as far as the main channel is public: half way, the gap is half as wide, and in private there is none", () => {
    expect(measured(split, 0.5)).toMatchObject({ privateMean: 0.25, publicMean: 0.25, gap: 3.5 / 8, opposed: 1 / 4 });
    expect(measured(split, 0)).toMatchObject({ publicMean: 0.25, gap: 0, opposed: 1 / 4 });
  });

  it("count a gap upwards and downwards alike, so that two such people do not cancel", () => {
    const [up, down] = [{ attitude: -0.5, expressed: 0.5 }, { attitude: 0.5, expressed: -0.5 }];
    expect([[up], [down], [up, down]].map((people) => measured([...people, {}, {}, {}].slice(0, 4)).gap)).toEqual([0.25, 0.25, 0.5]);
  });

  it("call nobody opposed at the edge, and everybody beyond it", () => {
    const at = (expressed: number) => measured([{ expressed }, {}, {}, {}]).opposed;
    expect([OPPOSED, at(-0.1), at(-0.1 - 2 ** -56), at(-1), at(0.9)]).toEqual([-0.1, 0, 1 / 4, 1 / 4, 0]);
  });

  it("call opposed who says so, not who thinks so", () => {
    expect(measured([{ attitude: -1 }, { attitude: 1, expressed: -1 }, {}, {}]).opposed).toBe(1 / 4);
    expect(measured([{ attitude: -1 }, { attitude: 1, expressed: -1 }, { attitude: -1 }, {}], 0).opposed).toBe(2 / 4);
  });
});
