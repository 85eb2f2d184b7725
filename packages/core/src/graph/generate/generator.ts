import { drain } from "../../pace/drain.js";
import type { Rng } from "../../random/rng.js";
import type { Fields, Values } from "../../spec/shape.js";
import type { Network } from "../network.js";

/** A way to make a network: parameters described once, and one function. */
export interface NetworkGenerator<F extends Fields = Fields> {
  /** kebab-case; the catalog key. */
  readonly name: string;
  /** One sentence; shown by command line and page. */
  readonly summary: string;
  /** DOI or citation, or null if ours. */
  readonly source: string | null;
  readonly params: F;
  generate(params: Values<F>, rng: Rng): Network;
  /** The same with stops between portions of work, each yielding its units; absent: it is made in one go. */
  generating?(params: Values<F>, rng: Rng): Generator<number, Network>;
}

export function defineGenerator<const F extends Fields>(generator: NetworkGenerator<F>): NetworkGenerator<F> {
  return generator;
}

/** A generator that is written in portions, for networks of any size. */
export function inPortions<const F extends Fields>(
  generator: Omit<NetworkGenerator<F>, "generate" | "generating"> & { generating(params: Values<F>, rng: Rng): Generator<number, Network> },
): NetworkGenerator<F> {
  return { ...generator, generate: (params, rng) => drain(generator.generating(params, rng)) };
}
