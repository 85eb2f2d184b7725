import { sha256 } from "@noble/hashes/sha2.js";
import { compiling } from "../graph/compile.js";
import type { Network } from "../graph/network.js";
import { type OutTies, outTies, transposing } from "../graph/out-ties.js";
import { tieStrengths } from "../graph/tie-strength.js";
import type { Ties } from "../graph/ties.js";
import { drain } from "../pace/drain.js";
import { once } from "../pace/once.js";
import { setupRng } from "../random/setup-rng.js";
import { openStream } from "../random/stream.js";
import { utf8 } from "../random/utf8.js";
import type { Catalog } from "../scenario/catalog.js";
import { canonicalJson } from "../scenario/canonical-json.js";
import { hex } from "../scenario/hash.js";
import type { Scenario } from "../scenario/scenario.js";
import { SpecError } from "../spec/errors.js";
import { gearOf } from "./gear.js";

/** What runs of one seed stand on and may share: the network, compiled, with the strengths of its ties. */
export interface Ground {
  readonly network: Network;
  readonly ties: Ties;
  readonly out: () => OutTies;
  /** Makes `out` in portions, where it is not made yet. */
  readonly transposing: () => Generator<number, OutTies>;
  /** (n) community of each agent: the network's column `community`, else a partition of the ties. */
  readonly community: () => Uint32Array;
  /** Hash of who is tied to whom and how strongly; the storage order does not count. */
  readonly hash: () => string;
  /** What it was made from: equal text, equal ground. */
  readonly from: string;
}

export interface GroundOptions {
  readonly seed: string;
  readonly replication: number;
  readonly network?: Network | undefined;
  /** Storage order of agents, for cache; changes no result. */
  readonly storage?: Uint32Array | undefined;
}

/** What the ground of a run is made from. */
export function groundSource({ network, ties }: Scenario, { seed, replication, network: given }: GroundOptions): string {
  return canonicalJson({ seed, replication, network: given === undefined ? network : "given", ties });
}

/**
 * Makes or takes over the network and compiles it.
 *
 * @throws {SpecError} when there is nobody to talk to
 */
export function lay(scenario: Scenario, catalog: Catalog, options: GroundOptions): Ground {
  return drain(laying(scenario, catalog, options));
}

/** The same in portions. */
export function* laying(scenario: Scenario, catalog: Catalog, options: GroundOptions): Generator<number, Ground> {
  const network = options.network ?? (yield* generating(scenario, catalog, options));
  requireTies(scenario, network);
  const strength = yield* tieStrengths(scenario.ties, network, (i) => network.keys?.[i] ?? i, openStream(options.seed, options.replication, "tie-strength"));
  const compiled = yield* compiling({ ...network, strength: typeof strength === "number" ? null : strength });
  const plain = typeof strength === "number" ? { ...compiled, strength } : compiled;
  const ties = options.storage === undefined ? plain : yield* gearOf(catalog, "storage", "storage")(plain, options.storage);
  return {
    network, ties, from: groundSource(scenario, options),
    ...outOf(ties), community: once(() => communityOf(network, ties, catalog)), hash: once(() => tiesHash(plain, network)),
  };
}

function* generating({ network: chosen }: Scenario, catalog: Catalog, { seed, replication }: GroundOptions): Generator<number, Network> {
  if (chosen.kind === "given") {
    throw new SpecError([{ code: "E_GRAPH_MISSING", path: "network", expected: "a network handed over with the run", received: "none", hint: "give --network FILE, or the option `network`" }], "network");
  }
  const generator = catalog.networks[chosen.kind]!;
  const luck = setupRng(seed, replication, "network");
  return generator.generating === undefined ? generator.generate(chosen as never, luck) : yield* generator.generating(chosen as never, luck);
}

function requireTies(scenario: Scenario, { n, from }: Network): void {
  const laboratory = scenario.network.kind === "empty";
  if (n >= 2 && (from.length > 0 || laboratory)) return;
  throw new SpecError([{
    code: "E_GRAPH_EMPTY", path: "network", expected: n < 2 ? "at least 2 agents" : "at least one tie, or no message can spread",
    received: `${n} ${n === 1 ? "agent" : "agents"} and ${from.length} ties`,
  }], "network");
}

function communityOf(network: Network, ties: Ties, catalog: Catalog): Uint32Array {
  const column = network.attributes.community;
  if (column === undefined) return gearOf(catalog, "communities", "network")(ties);
  const names = [...new Set<number | string>(column as ArrayLike<number | string> as number[])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const number = new Map(names.map((name, k) => [name, k]));
  return Uint32Array.from({ length: ties.n }, (_, i) => number.get(column[ties.keys === null ? i : ties.keys[i]!]!)!);
}

function tiesHash({ n, offsets, speakers, strength, layer }: Ties, { keys, directed, layers }: Network): string {
  const hash = sha256.create();
  const words = [`${n} ${directed} ${layers.join("\0")}`, typeof strength === "number" ? String(strength) : ""];
  hash.update(sha256(utf8(words.join("\n"))));
  for (const column of [offsets, speakers, strength, layer, keys]) {
    if (typeof column === "object" && column !== null) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hex(hash.digest());
}

/** Out-ties, made when first needed, at once or in portions. */
function outOf(ties: Ties): Pick<Ground, "out" | "transposing"> {
  let made: OutTies | undefined;
  return { out: () => (made ??= outTies(ties)), transposing: () => unlessMade(made, ties, (out) => { made = out; }) };
}

function* unlessMade(made: OutTies | undefined, ties: Ties, keep: (out: OutTies) => void): ReturnType<Ground["transposing"]> {
  const out = made ?? (yield* transposing(ties));
  keep(out);
  return out;
}
