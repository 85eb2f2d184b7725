import { arbitraryNetwork, arbitraryParams, arbitraryReal } from "@talkback/core/testing";
import { type Network, parseScenario, type Scenario } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import fc from "fast-check";
import { DUAL_POWER_PARAMS } from "../../packages/core/src/influence/dual-power.js";
import type { Kernel } from "../oracle/kernel.js";
import type { Variant } from "../oracle/rule.js";
import type { Agent, Tie, World } from "../oracle/world.js";

/** One world told twice: as a scenario with its network for the engine, and to the oracle. */
export interface TwoTellings {
  readonly scenario: Scenario;
  readonly network: Network;
  readonly storage: Uint32Array;
  readonly world: World;
}

const RULES = {
  H0: "conformity-only", H1: "discounting-only", H3: "dual-power", H4: "neutral-reference", H5: "private-reactance",
  H6: "insecure-independence", H8: "clipped", H9: "pooled-opinion",
} as const satisfies Partial<Record<Variant, string>>;

const VARIANTS = Object.keys(RULES) as (keyof typeof RULES)[];
const TRAITS = ["attitude", "anchor", "expressed", "power", "certainty", "powerErosion", "activity"] as const;
const SHARES: Readonly<Record<number, readonly number[]>> = { 1: [1], 2: [0.3, 0.7], 3: [0.25, 0.25, 0.5] };
export const STEPS = 6;

const unit = arbitraryReal(0, 1);
const opinion = fc.oneof({ weight: 4, arbitrary: arbitraryReal(-1, 1) }, fc.constant(0));
const weight = fc.oneof(fc.constantFrom(0, 1e-9, 0.05, 1), { weight: 2, arbitrary: arbitraryReal(0, 5) });
const often = arbitraryReal(0, 3);
const high = fc.oneof({ weight: 2, arbitrary: arbitraryReal(0.7, 1) }, unit);
const low = fc.oneof({ weight: 2, arbitrary: arbitraryReal(0, 0.3) }, unit);
const seen = fc.record({ publicness: high, unsolicited: high, audience: fc.option(fc.integer({ min: 1, max: 4 })) });

const person = fc.record({ attitude: opinion, anchor: opinion, expressed: opinion, power: high, certainty: low, powerErosion: high, activity: high });
/** A campaign for as long as it goes; null: to the end. */
const campaign = fc.record({
  valence: opinion, weight, pressure: weight, unsolicited: high, rate: often, push: often,
  from: fc.integer({ min: 0, max: 3 }), lasts: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }), everySecond: fc.boolean(),
}).map(({ lasts, ...rest }) => ({ ...rest, until: lasts === null ? null : rest.from + lasts }));
const speaking = fc.record({
  floor: unit, curve: fc.constantFrom<"linear" | "square">("linear", "square"), negativeVoice: arbitraryReal(0, 3), silence: unit, reactantVoice: unit,
});
/** Any parameters; mostly such that pressure is felt and answered, and does not drown in a huge saturation. */
const rule = fc.tuple(arbitraryParams(DUAL_POWER_PARAMS), fc.option(fc.record({ tolerance: arbitraryReal(0, 0.3), saturation: arbitraryReal(0, 1), reactance: arbitraryReal(0.5, 4) })))
  .map(([any, felt]) => ({ ...any, ...felt }));
const kernel: fc.Arbitrary<Kernel> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Kernel>({ kind: "all" }) },
  arbitraryReal(0, 2).map((epsilon): Kernel => ({ kind: "bounded", epsilon })),
  fc.tuple(unit, unit).map(([acceptance, more]): Kernel => ({ kind: "social-judgement", acceptance, rejection: acceptance + more })),
);

const parts = (network: Network) => fc.record({
  network: fc.constant(network),
  storage: fc.shuffledSubarray(Array.from({ length: network.n }, (_, i) => i), { minLength: network.n }),
  people: fc.array(person, { minLength: network.n, maxLength: network.n }),
  factors: fc.array(arbitraryReal(0, 2), { minLength: 3, maxLength: 3 }),
  channels: fc.array(seen, { minLength: 1, maxLength: 3 }),
  campaigns: fc.array(campaign, { maxLength: 3, size: "max" }),
  peers: fc.record({ trust: unit, negativity: arbitraryReal(1, 2), seek: unit }),
  seed: fc.string(), replication: fc.nat(1000), variant: fc.constantFrom(...VARIANTS),
  rule, speaking, kernel,
});
type Parts = ReturnType<typeof parts> extends fc.Arbitrary<infer P> ? P : never;

/** Small worlds with everything in them: directions, strengths, layers, text ids, own keys, channels, campaigns, questions. */
export const anyWorld: fc.Arbitrary<TwoTellings> = fc.tuple(arbitraryNetwork(9), fc.boolean(), fc.boolean())
  .filter(([{ n, from }]) => n >= 2 && from.length > 0)
  .chain(([network, named, keyed]) => parts(labelled(network, named, keyed)))
  .map((some) => ({ network: some.network, storage: Uint32Array.from(some.storage), scenario: scenarioOf(some), world: worldOf(some) }));

function labelled(network: Network, named: boolean, keyed: boolean): Network {
  const ids = Array.from({ length: network.n }, (_, i) => (named ? `person ${String.fromCharCode(97 + i)}` : String(10 * i)));
  return { ...network, ids: named || keyed ? ids : null, ...(keyed ? { keys: Uint32Array.from(ids, (_, i) => 7 * i * i + 3) } : {}) };
}

const isTarget = (everySecond: boolean, i: number): boolean => !everySecond || i % 2 === 0;
const column = <K extends keyof Parts["people"][number]>(people: Parts["people"], name: K) => ({ kind: "values", list: people.map((one) => one[name]) });

function scenarioOf({ network, people, factors, channels, campaigns, peers, variant, rule, speaking: talk, kernel: k }: Parts): Scenario {
  const hear = k.kind === "all" ? { kind: "everyone" } : k.kind === "bounded" ? { kind: "bounded-confidence", epsilon: k.epsilon, self: false } : k;
  return parseScenario({
    id: "any", network: { kind: "given" }, hear, rule: { kind: RULES[variant], ...rule }, peers, speaking: talk, steps: STEPS, window: 2,
    ties: { kind: "network", layers: Object.fromEntries(network.layers.map((name, k) => [name, factors[k]])) },
    people: Object.fromEntries(TRAITS.map((name) => [name, column(people, name)])),
    channels: channels.map((channel, c) => ({ id: `channel ${c}`, share: SHARES[channels.length]![c], ...channel })),
    campaigns: campaigns.map(({ everySecond, ...rest }, c) => ({
      id: `campaign ${c}`, ...rest, targets: { kind: "listed", ids: people.flatMap((_, i) => (isTarget(everySecond, i) ? [network.ids?.[i] ?? String(i)] : [])) },
    })),
  }, catalog);
}

function worldOf({ network, people, factors, channels, campaigns, peers, seed, replication, variant, rule, speaking: talk, kernel: k }: Parts): World {
  const keyAt = (i: number) => network.keys?.[i] ?? i;
  return {
    seed, replication, variant, ...peers, rule: { ...rule, kernel: k }, ties: tiesOf(network, factors, keyAt), speaking: { ...talk, gamma: talk.curve === "linear" ? 1 : 2 },
    agents: people.map((one, i): Agent => ({ ...one, key: keyAt(i), threat: 0, lastHeard: 0, parent: null })),
    channels: channels.map((channel, c) => ({ id: `channel ${c}`, share: SHARES[channels.length]![c]!, ...channel })),
    campaigns: campaigns.map(({ everySecond, until, ...rest }, c) => ({
      id: `campaign ${c}`, ...rest, until: until ?? Number.POSITIVE_INFINITY,
      targets: new Set(people.flatMap((_, i) => (isTarget(everySecond, i) ? [keyAt(i)] : []))),
    })),
  };
}

function tiesOf({ from, to, strength, layer, directed }: Network, factors: readonly number[], keyAt: (i: number) => number): Tie[] {
  return Array.from(from, (speaker, e) => {
    const l = layer?.[e] ?? 0;
    const tie: Tie = { speaker: keyAt(speaker), hearer: keyAt(to[e]!), strength: (strength?.[e] ?? 1) * factors[l]!, layer: l };
    return directed ? [tie] : [tie, { ...tie, speaker: tie.hearer, hearer: tie.speaker }];
  }).flat();
}
