import fc from "fast-check";
import type { NetworkGenerator } from "../graph/generate/generator.js";
import type { Network } from "../graph/network.js";
import { setupRng } from "../random/setup-rng.js";
import type { Fields, Values } from "../spec/shape.js";
import { type Law, law } from "./law.js";

/** What every network generator must keep, for any parameters that hold together. */
export function networkLawsOf<F extends Fields>(generator: NetworkGenerator<F>, params: fc.Arbitrary<Values<F>>): readonly Law[] {
  const cases = fc.record({ params, seed: fc.string({ maxLength: 3 }) });
  type Case = { readonly params: Values<F>; readonly seed: string };
  const make = ({ params, seed }: Case): Network => generator.generate(params, setupRng(seed, 0, "network"));
  return [
    law("makes as many agents as it was asked for", cases, (one) => {
      const asked = (one.params as { readonly n?: number }).n;
      const { n } = make(one);
      return asked === undefined || n === asked ? null : `${n} agents where ${asked} were asked for`;
    }),
    law("ties agents of the network only, and fills every column", cases, (one) => {
      const { n, from, to, strength, layer, attributes } = make(one);
      if (to.length !== from.length || (strength ?? from).length !== from.length || (layer ?? from).length !== from.length) return "columns of ties differ in length";
      if (from.some((i) => i >= n) || to.some((i) => i >= n)) return "a tie leads out of the network";
      const short = Object.keys(attributes).find((name) => attributes[name]!.length !== n);
      return short === undefined ? null : `attribute ${short} is not one value an agent`;
    }),
    law("ties nobody to itself, and no pair twice within a layer", cases, (one) => {
      const { from, to, directed, layer } = make(one);
      const seen = new Set<string>();
      for (let e = 0; e < from.length; e++) {
        const [a, b] = [from[e]!, to[e]!];
        const pair = `${directed ? `${a} ${b}` : `${Math.min(a, b)} ${Math.max(a, b)}`} ${layer?.[e] ?? 0}`;
        if (a === b) return `${a} is tied to itself`;
        if (seen.has(pair)) return `${a} and ${b} are tied twice`;
        seen.add(pair);
      }
      return null;
    }),
    law("makes the same network from the same chance", cases, (one) => {
      const [first, second] = [make(one), make(one)];
      const same = (a: Uint32Array, b: Uint32Array) => a.length === b.length && a.every((value, e) => value === b[e]);
      return first.n === second.n && same(first.from, second.from) && same(first.to, second.to) ? null : "the second network differs";
    }),
  ];
}
