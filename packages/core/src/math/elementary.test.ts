import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "./exp.js";
import { highWord, powerOfTwo } from "./float-bits.js";
import { ln } from "./ln.js";

/** How many doubles two results of the same sign are apart. */
function ulpsApart(x: number, y: number): number {
  const bits = new BigInt64Array(new Float64Array([x, y]).buffer);
  return Math.abs(Number(bits[0]! - bits[1]!));
}

const positive = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true });
const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true });
const exponent = fc.oneof(fc.double({ min: -708, max: 709.78, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));

test("ln is at most 1 double away from the engine's logarithm, from the smallest double to the largest", () => {
  fc.assert(
    fc.property(fc.oneof(positive, nearOne), (x) => {
      expect(ulpsApart(ln(x), Math.log(x))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20_000, seed: 1 },
  );
});

test("exp is at most 1 double away from the engine's exponential wherever the result is a normal double", () => {
  fc.assert(
    fc.property(exponent, (x) => {
      expect(ulpsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20_000, seed: 1 },
  );
});

test("exp loses at most one last place where its result is subnormal", () => {
  for (let x = -745.2; x < -708; x += 0.0137) expect(ulpsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
});

test("ln and exp are exact at their special values", () => {
  expect([ln(1), ln(0), ln(-0), ln(Infinity), ln(-1), ln(NaN)]).toEqual([0, -Infinity, -Infinity, Infinity, NaN, NaN]);
  expect([ln(5e-324), ln(Number.MAX_VALUE), ln(2)]).toEqual([-744.4400719213812, 709.782712893384, Math.LN2]);
  expect([exp(0), exp(-0), exp(-Infinity), exp(Infinity), exp(NaN)]).toEqual([1, 1, 0, Infinity, NaN]);
  expect([exp(709.782712893384), exp(709.7827128933841), exp(-745.1332191019411), exp(-745.1332191019413)]).toEqual([
    1.7976931348622732e308, Infinity, 5e-324, 0,
  ]);
});

test("ln of exp returns the exponent up to rounding", () => {
  fc.assert(
    fc.property(exponent, (x) => {
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(2.3e-16 * (1 + Math.abs(x)));
    }),
  );
});

test("ln and exp never fall as their argument grows", () => {
  fc.assert(
    fc.property(positive, positive, exponent, exponent, (x, y, s, t) => {
      expect(ln(Math.min(x, y))).toBeLessThanOrEqual(ln(Math.max(x, y)));
      expect(exp(Math.min(s, t))).toBeLessThanOrEqual(exp(Math.max(s, t)));
    }),
  );
});

test("powers of two and the upper halves of doubles are read as they are", () => {
  expect([powerOfTwo(-1022), powerOfTwo(-1), powerOfTwo(0), powerOfTwo(1023)]).toEqual([2 ** -1022, 0.5, 1, 2 ** 1023]);
  expect([highWord(1), highWord(-2)]).toEqual([0x3ff00000, 0xc0000000 | 0]);
});

test("the bits of ln and exp are unchanged, not proven right", () => {
  expect([ln(0.1), ln(3), ln(1e300), exp(1), exp(-0.5), exp(100)]).toEqual([
    -2.3025850929940455, 1.0986122886681096, 690.7755278982137, 2.7182818284590455, 0.6065306597126334, 2.6881171418161356e43,
  ]);
});
