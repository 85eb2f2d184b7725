import { parseScenario, type Run, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { happensAt } from "../oracle/chance.js";
import { type Shape, shapeOf } from "./tree.js";
import { SEED } from "./talk.js";

const constant = (value: number) => ({ kind: "constant", value });

/** The independent cascade begun by each of n people alone; p is the hearing's, .05 by default. */
export function cascadesOfEach(network: object, n: number, p = 0.05): Shape[] {
  let ground: Run["ground"] | undefined;
  return Array.from({ length: n }, (_, one) => {
    const scenario = parseScenario({
      id: "cascade", network, rule: { kind: "independent-cascade" }, hear: { kind: "independent-cascade", p }, campaigns: [], steps: 60, window: 1, stop: { patience: 2 },
      people: { attitude: { kind: "values", list: Array.from({ length: n }, (__, i) => Number(i === one)) }, power: constant(0), certainty: constant(0.5), activity: constant(1) },
      speaking: { floor: 1, silence: 0, reactantVoice: 0 },
    }, catalog);
    const ran = simulate(scenario, { seed: SEED, twin: false, record: "none", ...(ground === undefined ? {} : { ground }) });
    ground = ran.ground;
    return shapeOf(parentsOf(ran, one, p));
  });
}

/** Everybody reached, in order, below the first by key of those whose try reached it: the tries are the engine's own, by their address. */
function parentsOf(ran: Run, one: number, p: number): (number | null)[] {
  const { reached } = ran.at(ran.steps).own as { readonly reached: Uint32Array };
  const { offsets, speakers, strength } = ran.ground.ties;
  const members = [one, ...Array.from(reached.keys()).filter((i) => reached[i]! > 0).sort((a, b) => reached[a]! - reached[b]! || a - b)];
  const place = new Map(members.map((i, k) => [i, k]));
  return members.map((i, k) => {
    if (k === 0) return null;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = speakers[e]!;
      const tries = place.has(j) && reached[j] === reached[i]! - 1;
      const passes = p * (typeof strength === "number" ? strength : strength[e]!);
      if (tries && happensAt({ seed: SEED, replication: 0, stream: "attempt", step: 0, agent: j, other: i }, passes)) return place.get(j)!;
    }
    throw new Error(`nobody reached ${i}`);
  });
}
