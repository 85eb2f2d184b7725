import fc from "fast-check";
import type { Network } from "../graph/network.js";
import { arbitraryReal } from "./arbitrary-value.js";

/** Any small network: directed or not, one to three layers, with strengths or none, ties in any order and direction. */
export function arbitraryNetwork(most = 12): fc.Arbitrary<Network> {
  return fc
    .record({ n: fc.integer({ min: 1, max: most }), directed: fc.boolean(), layers: fc.integer({ min: 1, max: 3 }), strong: fc.boolean() })
    .chain(({ n, directed, layers, strong }) => {
      const tie = fc.record({
        from: fc.nat(n - 1), to: fc.nat(n - 1), layer: fc.nat(layers - 1),
        strength: arbitraryReal(0, 10),
      });
      const place = (t: { from: number; to: number; layer: number }) =>
        directed || t.from < t.to ? `${t.from} ${t.to} ${t.layer}` : `${t.to} ${t.from} ${t.layer}`;
      return fc.uniqueArray(tie, { selector: place, maxLength: 4 * n }).map((all): Network => {
        const ties = all.filter(({ from, to }) => from !== to);
        return {
          n, directed,
          from: Uint32Array.from(ties, (t) => t.from),
          to: Uint32Array.from(ties, (t) => t.to),
          strength: strong ? Float64Array.from(ties, (t) => t.strength) : null,
          ids: null,
          layer: layers === 1 ? null : Uint8Array.from(ties, (t) => t.layer),
          layers: ["first", "second", "third"].slice(0, layers),
          attributes: {},
        };
      });
    });
}
