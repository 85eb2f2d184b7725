import type { Changes, Scenario } from "@talkback/core";
import { armsOf, type Claim } from "@talkback/core/experiment";
import type { Place } from "../app.js";

type Asked = Pick<Place, "compare"> & { readonly changes: Changes };

/**
 * What to run to see a claim fail: what its falsifier changes, in the arms of the claim. Where the claim sets two arms against each other,
 * the second is shown and the first compared with it. Null where no falsifier was declared.
 */
export function falsified(own: Scenario, claim: Claim, seed: string): Asked | null {
  const { falsifier, given, design } = claim;
  if (falsifier === null) return null;
  const [first, last] = [armsOf(claim)[0]!, armsOf(claim).at(-1)!];
  if (design.kind !== "contrast") return { changes: named(own, given, first.changes, falsifier.given), compare: null };
  const [a, b] = [named(own, given, first.changes, falsifier.given), named(own, given, last.changes, falsifier.given)];
  return { changes: b, compare: { changes: Object.fromEntries(Object.keys({ ...a, ...b }).filter((name) => !same(a[name], b[name])).map((name) => [name, Object.hasOwn(a, name) ? a[name] : ownValue(own, name)])) as Changes, seed } };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Several changes as one, later ones last and over earlier ones, by short names where there are such. */
function named({ lead }: Scenario, ...all: readonly Changes[]): Changes {
  const short = new Map(Object.entries(lead).map(([name, path]) => [path, name]));
  const found = new Map<string, unknown>();
  for (const [name, value] of all.flatMap((changes) => Object.entries(changes))) {
    found.delete(short.get(name) ?? name);
    found.set(short.get(name) ?? name, value);
  }
  return Object.fromEntries(found) as Changes;
}

/** What a scenario has at a short name or path. */
const ownValue = (own: Scenario, name: string): unknown =>
  (Object.hasOwn(own.lead, name) ? own.lead[name]! : name).split(".").reduce((value: unknown, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], own);
