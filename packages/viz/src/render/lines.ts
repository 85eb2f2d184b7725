import type { Footage } from "../footage/footage.js";
import { heardBy, outTiesOf } from "./out-ties.js";

type Network = Pick<Footage, "n" | "offsets" | "speakers">;

/** Most lines that are drawn at once: more would be a grey cloud. */
const MOST_LINES = 5_000;

const made = new WeakMap<Uint32Array, Uint32Array>();

/** Both ends of each line, in turn: ties in both directions are one line. Reckoned once a network. */
export function linesOf(network: Network): Uint32Array {
  const lines = made.get(network.speakers) ?? reckoned(network);
  made.set(network.speakers, lines);
  return lines;
}

/** Whether there are not too many lines to draw them all; no line stands for more than two ties. */
export const fewLines = (network: Network): boolean => network.speakers.length / 2 <= MOST_LINES && linesOf(network).length / 2 <= MOST_LINES;

function reckoned(network: Network): Uint32Array {
  const { n, offsets, speakers } = network;
  const [out, lines] = [outTiesOf(network), new Uint32Array(2 * speakers.length)];
  let length = 0;
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = speakers[e]!;
      if (i > j && heardBy(out.offsets, out.hearers, i, j)) continue;
      lines[length++] = i;
      lines[length++] = j;
    }
  }
  return lines.slice(0, length);
}
