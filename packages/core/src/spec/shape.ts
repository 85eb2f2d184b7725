import { readJson } from "./read-json.js";

/** Where a default comes from: the article, other literature, or an assumption of this project. */
export type Evidence = "paper" | "literature" | "assumed" | "project";

/** What every described parameter says about itself; feeds help, docs tables and controls. */
export interface About {
  /** One sentence: what it is. */
  readonly help: string;
  /** Unit of the value, e.g. `contacts per step`; absent when dimensionless. */
  readonly unit?: string;
  readonly evidence?: Evidence;
  /** Source or reason of the default, in a few words. */
  readonly source?: string;
  /** Described after scenarios had been hashed: at its default it does not count, so older hashes stay as they were. */
  readonly later?: true;
}

export interface NumberShape extends About {
  readonly is: "number";
  readonly min: number;
  readonly max: number;
  /** The upper end itself is excluded. */
  readonly below?: boolean;
  readonly integer: boolean;
  readonly default?: number;
}
export interface ChoiceShape<T extends string = string> extends About {
  readonly is: "choice";
  readonly options: readonly T[];
  readonly default?: T;
}
export interface FlagShape extends About {
  readonly is: "flag";
  readonly default?: boolean;
}
export interface TextShape extends About {
  readonly is: "text";
  readonly default?: string;
}
/** Any JSON: checked by whoever it is handed on to. */
export interface AnyShape extends About {
  readonly is: "any";
  /** A copy of what is given, frozen; undefined where it is too much, which is told. */
  readonly read: typeof readJson;
}
/** Any of the inner shape, or null. */
export interface MaybeShape<S extends Shape = Shape> extends About {
  readonly is: "maybe";
  readonly of: S;
}
export interface ListShape<S extends Shape = Shape> extends About {
  readonly is: "list";
  readonly of: S;
  readonly default?: readonly unknown[];
}
/** Free keys, all values of one shape. */
export interface MapShape<S extends Shape = Shape> extends About {
  readonly is: "map";
  readonly of: S;
}
export type Fields = { readonly [name: string]: Shape };
export interface GroupShape<F extends Fields = Fields> extends About {
  readonly is: "group";
  readonly fields: F;
  /** Must be given: it has no sensible whole default. */
  readonly required?: boolean;
}
export type Kinds = { readonly [kind: string]: { readonly summary: string; readonly params: Fields } };
/** One of several groups, told apart by their `kind`. */
export interface VariantShape<K extends Kinds = Kinds> extends About {
  readonly is: "variant";
  readonly kinds: K;
  /** Input used when nothing is given. */
  readonly default?: { readonly kind: string; readonly [param: string]: unknown };
}

export type Shape =
  | NumberShape | ChoiceShape | FlagShape | TextShape | AnyShape | MaybeShape | ListShape | MapShape | GroupShape | VariantShape;

/** The TypeScript type of a resolved value of a shape. */
export type Value<S> =
  S extends NumberShape ? number
  : S extends ChoiceShape<infer T> ? T
  : S extends FlagShape ? boolean
  : S extends TextShape ? string
  : S extends AnyShape ? unknown
  : S extends MaybeShape<infer I> ? Value<I> | null
  : S extends ListShape<infer I> ? readonly Value<I>[]
  : S extends MapShape<infer I> ? { readonly [key: string]: Value<I> }
  : S extends GroupShape<infer F> ? Values<F>
  : S extends VariantShape<infer K> ? { [N in keyof K & string]: { readonly kind: N } & Values<K[N]["params"]> }[keyof K & string]
  : never;
export type Values<F> = { readonly [N in keyof F]: Value<F[N]> };

/** A share, probability or trait in [0, 1]. */
export const unit = (value: number | undefined, about: About): NumberShape => between(0, 1, value, about);
/** A finite real number in [min, max]. */
export const between = (min: number, max: number, value: number | undefined, about: About & { readonly below?: boolean }): NumberShape =>
  ({ is: "number", min, max, integer: false, ...about, ...(value === undefined ? {} : { default: value }) });
/** A whole number in [min, max]. */
export const count = (min: number, max: number, value: number | undefined, about: About): NumberShape =>
  ({ is: "number", min, max, integer: true, ...about, ...(value === undefined ? {} : { default: value }) });
/** One of some names. */
export const choice = <const T extends string>(options: readonly T[], value: NoInfer<T> | undefined, about: About): ChoiceShape<T> =>
  ({ is: "choice", options, ...about, ...(value === undefined ? {} : { default: value }) });
export const flag = (value: boolean, about: About): FlagShape => ({ is: "flag", default: value, ...about });
export const text = (value: string | undefined, about: About): TextShape =>
  ({ is: "text", ...about, ...(value === undefined ? {} : { default: value }) });
export const any = (about: About): AnyShape => ({ is: "any", read: readJson, ...about });
export const maybe = <S extends Shape>(of: S): MaybeShape<S> => ({ is: "maybe", of, help: of.help, ...(of.later === true ? { later: true } : {}) });
export const list = <S extends Shape>(of: S, about: About, value?: readonly unknown[]): ListShape<S> =>
  ({ is: "list", of, ...about, ...(value === undefined ? {} : { default: value }) });
export const map = <S extends Shape>(of: S, about: About): MapShape<S> => ({ is: "map", of, ...about });
export const group = <const F extends Fields>(fields: F, about: About): GroupShape<F> => ({ is: "group", fields, ...about });
export const variant = <const K extends Kinds>(
  kinds: K, value: { readonly kind: string; readonly [param: string]: unknown } | undefined, about: About,
): VariantShape<K> => ({ is: "variant", kinds, ...about, ...(value === undefined ? {} : { default: value }) });
