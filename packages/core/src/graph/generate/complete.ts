import { plainNetwork } from "../network.js";
import { agents, refuse, tooManyTies } from "./conflict.js";
import { defineGenerator } from "./generator.js";

/** Everybody is tied to everybody: n (n − 1) / 2 ties. */
export const complete = defineGenerator({
  name: "complete",
  summary: "Everybody hears everybody.",
  source: null,
  params: { n: agents(50) },
  generate({ n }) {
    const size = (n * (n - 1)) / 2;
    refuse(tooManyTies("n", size));
    const from = new Uint32Array(size);
    const to = new Uint32Array(size);
    for (let a = 1, e = 0; a < n; a++) {
      for (let b = 0; b < a; b++, e++) {
        from[e] = a;
        to[e] = b;
      }
    }
    return plainNetwork(n, from, to);
  },
});
