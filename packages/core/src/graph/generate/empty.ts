import { plainNetwork } from "../network.js";
import { agents } from "./conflict.js";
import { defineGenerator } from "./generator.js";

/** Agents without ties: the laboratory, where everything heard comes from confederates or from a brand. */
export const empty = defineGenerator({
  name: "empty",
  summary: "Nobody hears anybody: the laboratory.",
  source: null,
  params: { n: agents(100) },
  generate: ({ n }) => plainNetwork(n, new Uint32Array(0), new Uint32Array(0)),
});
