import { pickIndex } from "./pick.js";
import type { Rng } from "./rng.js";
import type { Stream } from "./stream.js";

/** Puts the values in random order, in place (Fisher-Yates, from the last position down). */
export function shuffle(values: Uint32Array, rng: Rng): void {
  for (let k = values.length - 1; k > 0; k--) swap(values, k, Math.floor(rng() * (k + 1)));
}

/** The same from addressed draws: the partner of position k is drawn at agent = k. */
export function shuffleAt(values: Uint32Array, stream: Stream): void {
  for (let k = values.length - 1; k > 0; k--) swap(values, k, pickIndex(stream, k + 1, k));
}

function swap(values: Uint32Array, k: number, other: number): void {
  const value = values[k]!;
  values[k] = values[other]!;
  values[other] = value;
}
