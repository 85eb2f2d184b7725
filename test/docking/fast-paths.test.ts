import { arbitraryNetwork, arbitraryReal } from "@talkback/core/testing";
import { defineHearing, type Hearing, parseScenario, type Run, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deffuant } from "../../packages/core/src/influence/deffuant.js";
import { bindEveryone } from "../../packages/core/src/wom/hear/everyone.js";
import { boundedConfidence } from "../../packages/core/src/wom/hear/bounded-confidence.js";

const { approach: _approach, ...heardFirst } = boundedConfidence;
/** The same confidence message by message, through the kernel alone; then the own attitude. */
const messageByMessage = defineHearing({
  ...heardFirst,
  bind({ self }, listening) {
    const { scene: { heard, agents }, peers, deliver } = listening;
    const { hear: others } = bindEveryone(listening, true);
    return (t, active, lo, hi) => {
      others(t, active, lo, hi);
      for (let k = lo; self && k < hi; k++) deliver(heard, active[k]!, peers.trust, 0, 0, agents.attitude[active[k]!]!);
    };
  },
}) as unknown as Hearing;
const { meet: _meet, ...oneByOne } = deffuant;

const networks = arbitraryNetwork().filter(({ n, from }) => n >= 2 && from.length > 0);
const scenarioWith = (more: object, swapped = catalog) => parseScenario({
  id: "fast-paths", network: { kind: "given" }, ties: { kind: "uniform", strength: 1 }, steps: 5, window: 1,
  people: { attitude: { kind: "uniform", low: -1, high: 1 }, activity: { kind: "constant", value: 1 } },
  speaking: { floor: 1, silence: 0 }, campaigns: [{ id: "brand" }], ...more,
}, swapped);
const bits = ({ attitude, expressed, threat }: ReturnType<Run["at"]>) => [...attitude, ...expressed, ...threat];

describe("to the last bit,", () => {
  it("bounded confidence summed without a branch is bounded confidence message by message", () => fc.assert(fc.property(
    networks, arbitraryReal(0, 2), fc.constantFrom(1, 1.7), fc.boolean(), fc.constantFrom("dual-power", "degroot"), fc.string({ maxLength: 3 }), (network, epsilon, negativity, self, kind, seed) => {
      const more = { hear: { kind: "bounded-confidence", epsilon, self }, peers: { negativity }, rule: { kind } };
      const swapped = { ...catalog, hearings: { ...catalog.hearings, "bounded-confidence": messageByMessage } };
      const [fast, plain] = [catalog, swapped].map((names) => simulate(scenarioWith(more, names), { seed, network, catalog: names, record: "none", twin: false }));
      expect(bits(fast!.at(5))).toEqual(bits(plain!.at(5)));
    }), { numRuns: 150, seed: 1 }));

  it("two that meet at once become what they become one by one", () => fc.assert(fc.property(
    networks, arbitraryReal(0.1, 2), fc.constantFrom(0.1, 0.3, 0.5), fc.string({ maxLength: 3 }), (network, epsilon, mu, seed) => {
      const more = { rule: { kind: "deffuant", epsilon, mu }, schedule: { kind: "pairwise" }, campaigns: [], peers: { trust: 1 } };
      const swapped = { ...catalog, rules: { ...catalog.rules, deffuant: oneByOne as never } };
      const [fast, plain] = [catalog, swapped].map((names) => simulate(scenarioWith(more, names), { seed, network, catalog: names, record: "none", twin: false }));
      expect(bits(fast!.at(5))).toEqual(bits(plain!.at(5)));
    }), { numRuns: 150, seed: 1 }));
});
