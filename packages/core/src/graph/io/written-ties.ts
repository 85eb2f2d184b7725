import { idOf, type Network } from "../network.js";
import { PLAIN_LAYER } from "./network-draft.js";

/** One tie as files tell it: strength null when all are 1, layer null when there is only the plain one. */
export interface WrittenTie {
  readonly source: string;
  readonly target: string;
  readonly strength: number | null;
  readonly layer: string | null;
}

/** Whether ties need no layer's name. */
export const isPlain = ({ layers }: Network): boolean => layers.length === 1 && layers[0] === PLAIN_LAYER;

/** Each tie in turn, with ids and names for numbers. */
export function* writtenTies(network: Network): Generator<WrittenTie> {
  const { from, to, strength, layer, layers } = network;
  const plain = isPlain(network);
  for (let e = 0; e < from.length; e++) {
    yield {
      source: idOf(network, from[e]!), target: idOf(network, to[e]!), strength: strength === null ? null : strength[e]!,
      layer: plain ? null : layers[layer === null ? 0 : layer[e]!]!,
    };
  }
}

/** Ids of the nodes that no tie names. */
export function* isolates(network: Network): Generator<string> {
  const touched = new Uint8Array(network.n);
  for (const i of network.from) touched[i] = 1;
  for (const i of network.to) touched[i] = 1;
  for (let i = 0; i < network.n; i++) if (touched[i] === 0) yield idOf(network, i);
}
