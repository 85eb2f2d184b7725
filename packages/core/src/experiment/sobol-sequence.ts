import { openStream } from "../random/stream.js";
import type { Design, DesignSeed } from "./design.js";
import { DIRECTION_NUMBERS } from "./direction-numbers.js";
import { type Factor, factorMistakes, tooMany } from "./factor.js";
import { owenScramble } from "./owen-scramble.js";
import { MOST_POINTS, notWhole, refuse } from "./refuse.js";

/** Dimensions the table of direction numbers reaches. */
export const MOST_DIMENSIONS = DIRECTION_NUMBERS.length + 1;
const CELL = 2.3283064365386963e-10;

/**
 * The first n points of Sobol's sequence in [0, 1)^dims, in Gray code order: best where n is a power of two.
 *
 * Without a seed, the plain sequence, whose first point is the origin; with one, Owen-scrambled: each point is uniform, and the net as
 * balanced. A point depends on its position only, a coordinate on its dimension's number, too: more points or dimensions change none.
 *
 * @throws {SpecError} when n is not a whole number in [1, 2^24], or dims not one in [1, 128]
 * @see Joe & Kuo (2008), Constructing Sobol sequences with better two-dimensional projections; doi:10.1137/070709359
 */
export function sobolPoints(n: number, dims: number, luck?: DesignSeed): Float64Array[] {
  refuse("Sobol sequence", [notWhole("n", n, 1, MOST_POINTS), notWhole("dims", dims, 1, MOST_DIMENSIONS)]);
  const points = Array.from({ length: n }, () => new Float64Array(dims));
  for (let d = 0; d < dims; d++) {
    const column = luck === undefined ? plainColumn(n, d) : scrambledColumn(n, d, luck);
    for (let k = 0; k < n; k++) points[k]![d] = column[k]!;
  }
  return points;
}

/** The same as a design: dimension d is factor d, so appended factors change no other. */
export function sobolDesign(factors: readonly Factor[], n: number, luck?: DesignSeed): Design {
  refuse("Sobol design", [...factorMistakes(factors), tooMany(factors, MOST_DIMENSIONS), notWhole("n", n, 1, MOST_POINTS)]);
  return { factors, points: sobolPoints(n, factors.length, luck) };
}

const plainColumn = (n: number, d: number): Float64Array => Float64Array.from(digitsOf(n, d), (digits) => digits * CELL);

/** The digits beyond the 32nd are fresh for each point, as scrambling all would make them. */
function scrambledColumn(n: number, d: number, { seed, replication = 0 }: DesignSeed): Float64Array {
  const turns = openStream(seed, replication, "sobol-turn");
  const rest = openStream(seed, replication, "sobol-rest");
  turns.at(d);
  rest.at(d);
  return Float64Array.from(digitsOf(n, d), (digits, k) => (owenScramble(digits, turns) + (rest.u32(k) >>> 11) / 2097152) * CELL);
}

/** Coordinate d of points 0 to n − 1, as 32 binary digits: each point differs from the one before by one direction. */
function digitsOf(n: number, d: number): Uint32Array {
  const direction = directions(d);
  const column = new Uint32Array(n);
  for (let k = 1; k < n; k++) column[k] = column[k - 1]! ^ direction[31 - Math.clz32(k & -k)]!;
  return column;
}

/** Direction j of a dimension, as 32 binary digits of which the first j + 1 may be set. */
function directions(d: number): Uint32Array {
  const direction = Uint32Array.from({ length: 32 }, (_, j) => 1 << (31 - j));
  if (d === 0) return direction;
  const [inner, ...initial] = DIRECTION_NUMBERS[d - 1]! as [number, ...number[]];
  const degree = initial.length;
  for (let j = 0; j < 32; j++) {
    if (j < degree) {
      direction[j] = initial[j]! << (31 - j);
      continue;
    }
    let digits = direction[j - degree]! ^ (direction[j - degree]! >>> degree);
    for (let i = 1; i < degree; i++) if ((inner >>> (degree - 1 - i)) & 1) digits ^= direction[j - i]!;
    direction[j] = digits;
  }
  return direction;
}
