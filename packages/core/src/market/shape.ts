import { between, type Fields, group, type GroupShape, maybe, type NumberShape, type Shape } from "../spec/shape.js";
import type { MarketPart } from "./part.js";

/** `market` of a scenario: every part, null where it is switched off. */
export function marketShape(parts: Readonly<Record<string, MarketPart>>): GroupShape<{ readonly quality: NumberShape } & Fields> & { readonly later: true } {
  const fields: Record<string, Shape> = Object.fromEntries(Object.entries(parts).map(([name, { summary, params }]) => [name, maybe(group(params, { help: summary }))]));
  return { ...group({ quality: QUALITY, ...fields }, { help: "the market around the rule, part by part; null switches a part off" }), later: true };
}

const QUALITY = between(-1, 1, 0.3, { help: "what the product is really like, on the scale of attitudes", evidence: "assumed", source: "a mostly satisfied base" });
