import fc from "fast-check";
import type { Fields, NumberShape, Shape, Values } from "../spec/shape.js";

/** Any resolved parameters of a definition, ends of ranges and defaults among them. */
export const arbitraryParams = <F extends Fields>(fields: F): fc.Arbitrary<Values<F>> => arbitraryFields(fields) as unknown as fc.Arbitrary<Values<F>>;

function arbitraryFields(fields: Fields): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, shape]): [string, fc.Arbitrary<unknown>] => [name, arbitraryValue(shape)])));
}

/** Any resolved value of a shape. */
export function arbitraryValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case "number": return arbitraryNumber(shape);
    case "choice": return fc.constantFrom(...shape.options);
    case "flag": return fc.boolean();
    case "text": return fc.string();
    case "maybe": return fc.option(arbitraryValue(shape.of), { nil: null });
    case "list": return fc.array(arbitraryValue(shape.of), { maxLength: 4 });
    case "map": return fc.dictionary(fc.string({ minLength: 1 }), arbitraryValue(shape.of), { maxKeys: 3 });
    case "group": return arbitraryFields(shape.fields);
    case "variant": return fc.oneof(...Object.entries(shape.kinds).map(([kind, { params }]) => arbitraryFields(params).map((rest) => ({ kind, ...rest }))));
  }
}

function arbitraryNumber({ min, max, below, integer, default: usual }: NumberShape): fc.Arbitrary<number> {
  const ends = below === true ? [min] : [min, max];
  const known = fc.constantFrom(...(usual === undefined ? ends : [...ends, usual]));
  if (integer) return fc.oneof(known, fc.integer({ min, max: below === true ? max - 1 : max }));
  const near = Math.min(max, Math.max(min, 0) + 2);
  const inner = (top: number) => fc.double({ min, max: top, noNaN: true, maxExcluded: below === true && top === max }).map((value) => value + 0);
  return fc.oneof(known, inner(near), inner(max));
}
