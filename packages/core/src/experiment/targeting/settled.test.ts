import { expect, it } from "vitest";
import { simulate } from "../../engine/simulate.js";
import { parseScenario, type Scenario } from "../../scenario/scenario.js";
import { pairing } from "./pairing.js";
import { catalog } from "../../library/catalog.js";

const critics = { id: "critics", attitude: -1, power: 1, certainty: 1, activity: 1, who: { kind: "at-random", share: 0.2 } };
const of = (cast: readonly object[]): Scenario =>
  parseScenario({ id: "cast", network: { kind: "small-world", n: 50, k: 4, p: 0.1 }, people: { attitude: { kind: "uniform", low: -0.5, high: 0.5 } }, cast, campaigns: [{}], steps: 2, window: 1 }, catalog);
const inOneSociety = (scenario: Scenario): Scenario => pairing(scenario, { seed: "1", replications: 2, society: "one" }).aimedAt({ kind: "everyone" })!;

it("those who play a part in the first replication are the same people as ever where others play it", () => {
  const settled = inOneSociety(of([critics]));
  expect(settled.people).toEqual(inOneSociety(of([])).people);
  const players = (scenario: Scenario, replication: number) => Array.from(simulate(scenario, { seed: "1", replication, twin: false }).at(0).attitude, (each) => each === -1);
  for (const replication of [0, 1, 2]) expect(players(settled, replication)).toEqual(players(of([critics]), replication));
  expect(players(settled, 1)).not.toEqual(players(settled, 2));
});
