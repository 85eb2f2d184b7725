import { between, map, unit, variant, type Value } from "../spec/shape.js";
import type { Stream } from "../random/stream.js";
import type { Network } from "./network.js";

const strength = (value: number, help: string) => between(0, 1e6, value, { help, evidence: "assumed" });

export const TIES = variant({
  drawn: {
    summary: "Each tie is strong or weak by chance, addressed by its two ends; the network's own weights are left aside.",
    params: {
      strong: strength(1, "strength of a strong tie"), weak: strength(0.3, "strength of a weak tie"),
      weakShare: unit(0.5, { help: "probability of a tie to be weak", evidence: "assumed" }),
      layers: map(strength(1, "factor of a layer"), { help: "factor on the strength of each layer's ties, by name; 1 for others" }),
    },
  },
  network: {
    summary: "Strengths are the weights of the network file (1 where it has none).",
    params: { layers: map(strength(1, "factor of a layer"), { help: "factor on the strength of each layer's ties, by name; 1 for others" }) },
  },
  uniform: { summary: "All ties are equally strong.", params: { strength: strength(1, "strength of every tie") } },
}, { kind: "drawn" }, { help: "how strong ties are" });
export type TieStrength = Value<typeof TIES>;

/** (m) strength of each tie of the network; null when all have strength 1. Ties between the same two people in one direction share a draw. */
export function tieStrengths(how: TieStrength, network: Network, keyOf: (i: number) => number, luck: Stream): Float64Array | number | null {
  if (how.kind === "uniform") return how.strength;
  const factor = network.layers.map((name) => (Object.hasOwn(how.layers, name) ? how.layers[name]! : 1));
  const { from, to, layer, directed } = network;
  if (how.kind === "network" && network.strength === null && factor.every((f) => f === 1)) return null;
  const strengths = new Float64Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const a = keyOf(from[e]!);
    const b = keyOf(to[e]!);
    const own = how.kind === "network" ? (network.strength === null ? 1 : network.strength[e]!)
      : luck.bernoulli(how.weakShare, directed ? a : Math.min(a, b), directed ? b : Math.max(a, b)) ? how.weak : how.strong;
    strengths[e] = own * factor[layer === null ? 0 : layer[e]!]!;
  }
  return strengths;
}
