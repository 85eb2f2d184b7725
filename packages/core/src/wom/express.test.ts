import { describe, expect, it } from "vitest";
import { assemble } from "../engine/assemble.js";
import { lay } from "../engine/ground.js";
import type { Touch } from "../population/touch.js";
import { catalog } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import { bindExpress } from "./express.js";

const N = 200;
const scenario = parseScenario({
  id: "urged", network: { kind: "small-world", n: N, k: 4 }, people: { activity: { kind: "constant", value: 0.3 } },
  channels: [{ id: "feed", share: 0.5 }, { id: "diary", share: 0.3, publicness: 0 }, { id: "tag", share: 0.2, publicness: 0.5 }],
});
const ground = lay(scenario, catalog, { seed: "u", replication: 0 });

/** A model of people who say in public what few of them think. */
function told() {
  const model = assemble(scenario, catalog, ground, "u", 0);
  model.scene.agents.expressed.fill(0.5);
  return model;
}

/** What everybody says in a step in which some are urged or invited. */
function spoken(urge: (i: number) => number, invited: (i: number) => number, speaking = scenario.speaking) {
  const { scene, voice } = told();
  const touch = { urge: Float64Array.from({ length: N }, (_, i) => urge(i)), invited: Uint8Array.from({ length: N }, (_, i) => invited(i)) } as unknown as Touch;
  bindExpress(speaking, scenario.channels, scene, voice, touch)(0, scene.byKey, 0, N);
  return Array.from({ length: N }, (_, i) => (voice.spoke[i] === 1 ? { channel: voice.channel[i]!, opinion: voice.opinion[i]! } : null));
}
const none = () => 0;
const calm = spoken(none, none);

describe("a contact of this step", () => {
  it("that neither urges nor invites leaves everything as it is without a market", () => {
    const { scene, voice, express } = told();
    express(0, scene.byKey, 0, N);
    expect(calm.map((one) => one?.channel ?? null)).toEqual(Array.from(voice.spoke, (spoke, i) => (spoke === 1 ? voice.channel[i] : null)));
    expect(calm.filter((one) => one !== null).length).toBe(voice.count);
  });

  it("lends activity to those with less, so that all who spoke still do, and nobody else is touched", () => {
    const even = (i: number) => i % 2 === 0;
    const urged = spoken((i) => (even(i) ? 0.9 : 0), none);
    for (let i = 0; i < N; i++) if (!even(i) || calm[i] !== null) expect(urged[i]).toEqual(calm[i]);
    expect(urged.filter((one, i) => one !== null && calm[i] === null).length).toBeGreaterThan(10);
    expect(spoken(() => 0.2, none)).toEqual(calm);
    expect(spoken(() => 1, none, { ...scenario.speaking, floor: 1, silence: 0 }).every((one) => one !== null)).toBe(true);
  });

  it("decides the channel of those it invites, how public they are there, and nobody else's", () => {
    const { attitude } = told().scene.agents;
    const invited = spoken(none, (i) => (i < N / 2 ? 3 : 0));
    expect(invited.map((one) => one === null)).toEqual(calm.map((one) => one === null));
    expect(invited.slice(N / 2)).toEqual(calm.slice(N / 2));
    expect(new Set(invited.slice(0, N / 2).flatMap((one) => one?.channel ?? []))).toEqual(new Set([2]));
    for (let i = 0; i < N / 2; i++) if (invited[i] !== null) expect(invited[i]!.opinion).toBe(attitude[i]! + 0.5 * (0.5 - attitude[i]!));
    expect(new Set(calm.slice(0, N / 2).flatMap((one) => one?.channel ?? []))).toEqual(new Set([0, 1, 2]));
  });
});
