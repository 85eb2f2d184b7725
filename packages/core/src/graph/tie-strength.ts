import { portions, TIE } from "../pace/portions.js";
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

/**
 * (m) strength of each tie of the network; null when all have strength 1. Ties between the same two people in one direction share a draw.
 *
 * In portions.
 */
export function* tieStrengths(how: TieStrength, network: Network, keyOf: (i: number) => number, luck: Stream): Generator<number, Float64Array | number | null> {
  if (how.kind === "uniform") return how.strength;
  const factor = network.layers.map((name) => (Object.hasOwn(how.layers, name) ? how.layers[name]! : 1));
  if (how.kind === "network" && network.strength === null && factor.every((f) => f === 1)) return null;
  const strengths = new Float64Array(network.from.length);
  yield* portions(strengths.length, 2 * TIE, (lo, hi) => draw(how, network, factor, keyOf, luck, strengths, lo, hi));
  return strengths;
}

function draw(
  how: Exclude<TieStrength, { readonly kind: "uniform" }>, { from, to, layer, directed, strength: given }: Network, factor: readonly number[],
  keyOf: (i: number) => number, luck: Stream, strengths: Float64Array, lo: number, hi: number,
): void {
  for (let e = lo; e < hi; e++) {
    const a = keyOf(from[e]!);
    const b = keyOf(to[e]!);
    const own = how.kind === "network" ? (given === null ? 1 : given[e]!)
      : luck.bernoulli(how.weakShare, directed ? a : Math.min(a, b), directed ? b : Math.max(a, b)) ? how.weak : how.strong;
    strengths[e] = own * factor[layer === null ? 0 : layer[e]!]!;
  }
}
