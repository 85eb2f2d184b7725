import type { Design } from "../design.js";
import { wordLength } from "../fraction.js";

/**
 * Positions of a two-level fraction's points in an order that stays balanced wherever it is cut.
 *
 * Twice as many places repeat those before with some factors turned over: first the point that turns the most factors, then the one that
 * turns the most of those left. A factor turned first by the i-th of these, from 0, has had one level at most 2^i times more than the other.
 */
export function fractionOrder({ points }: Design): Uint32Array {
  const levels = points.map((point) => point.reduce((mask, u, d) => (u < 0.5 ? mask : mask | (1 << d)), 0));
  const turns = levels.map((mask) => mask ^ levels[0]!);
  const at = new Map(turns.map((mask, k) => [mask, k]));
  let places = [0];
  let left = -1;
  while (places.length < points.length) {
    const had = new Set(places);
    const next = turns.filter((mask) => !had.has(mask)).reduce((best, mask) => (turned(mask & left) > turned(best & left) ? mask : best));
    places = places.concat(places.map((mask) => mask ^ next));
    left &= ~next;
  }
  return Uint32Array.from(places, (mask) => at.get(mask)!);
}

const turned = (mask: number): number => wordLength({ mask, sign: 1 });
