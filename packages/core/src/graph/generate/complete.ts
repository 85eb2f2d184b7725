import { TIE } from "../../pace/portions.js";
import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { inPortions } from "./generator.js";

/** Everybody is tied to everybody: n (n − 1) / 2 ties. */
export const complete = inPortions({
  name: "complete",
  summary: "Everybody hears everybody.",
  source: null,
  params: { n: agents(50) },
  *generating({ n }) {
    const size = (n * (n - 1)) / 2;
    refuse(tooManyTies("n", size));
    const from = new Uint32Array(size);
    const to = new Uint32Array(size);
    for (let a = 1, e = 0; a < n; e += a++) {
      tieToLower(a, e, from, to);
      yield TIE * a;
    }
    return plainNetwork(n, from, to);
  },
});

/** Ties agent a to all before it, from tie `first` on. */
function tieToLower(a: number, first: number, from: Uint32Array, to: Uint32Array): void {
  for (let b = 0; b < a; b++) {
    from[first + b] = a;
    to[first + b] = b;
  }
}
