import fc from "fast-check";
import type { Fields, NumberShape, Shape, Values } from "../spec/shape.js";

/** Any resolved parameters of a definition, ends of ranges and defaults among them. */
export const arbitraryParams = <F extends Fields>(fields: F): fc.Arbitrary<Values<F>> => arbitraryFields(fields) as unknown as fc.Arbitrary<Values<F>>;

function arbitraryFields(fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, shape]): [string, fc.Arbitrary<unknown>] => [name, arbitraryValue(shape)])));
}

/** A number in [min, max]: spread evenly, or from anywhere among the doubles, which are mostly tiny; or an end. Never -0. */
export const arbitraryReal = (min: number, max: number): fc.Arbitrary<number> => fc.oneof(
  { weight: 6, arbitrary: fc.nat(1_000_000).map((k) => Math.min(max, min + ((max - min) * k) / 1_000_000) + 0) },
  { weight: 2, arbitrary: fc.double({ min, max, noNaN: true }).map((value) => value + 0) },
  { weight: 1, arbitrary: fc.constantFrom(min + 0, max + 0) },
);

/** Any resolved value of a shape. */
export function arbitraryValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case "number": return arbitraryNumber(shape);
    case "choice": return fc.constantFrom(...shape.options);
    case "flag": return fc.boolean();
    case "text": return fc.string();
    case "any": return fc.jsonValue();
    case "maybe": return fc.option(arbitraryValue(shape.of), { nil: null });
    case "list": return fc.array(arbitraryValue(shape.of), { maxLength: 4 });
    case "map": return fc.dictionary(fc.string({ minLength: 1 }), arbitraryValue(shape.of), { maxKeys: 3 });
    case "group": return arbitraryFields(shape.fields);
    case "variant": return Object.keys(shape.kinds).length === 0 ? fc.constant(null) : fc.oneof(...Object.entries(shape.kinds).map(([kind, { params }]) => arbitraryFields(params).map((rest) => ({ kind, ...rest }))));
  }
}

function arbitraryNumber({ min, max, below, integer, default: usual }: NumberShape): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min, max: below === true ? max - 1 : max });
  const near = arbitraryReal(min, Math.min(max, Math.max(min, 0) + 2));
  const all = fc.oneof(near, arbitraryReal(min, max), fc.constant(usual ?? min));
  return below === true ? all.filter((value) => value < max) : all;
}
