/// <reference path="./build.d.ts" />
import type { Changes, Scenario } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { presets, scenario, scenarios } from "@talkback/core/scenarios";
import { constants, tallies } from "virtual:talkback-build";

export { catalog, presets };

/** A scenario as the page lists it. */
export interface Entry extends Pick<Scenario, "id" | "title" | "question" | "story" | "mechanism" | "expect" | "lead"> {
  /** How many claims it makes, and how many came out as they were written down before; library-claims.ts has the claims. */
  readonly claims: number;
  readonly held: number;
}

/** Every scenario of the library, in its order. */
export const entries = (): readonly Entry[] => (listed ??= scenarios().map(entryOf));

let listed: readonly Entry[] | undefined;

function entryOf(id: string): Entry {
  const { title, question, story, mechanism, expect, lead } = scenario(id);
  return { id, title, question, story, mechanism, expect, lead, ...(tallies[id] ?? { claims: 0, held: 0 }) };
}

/** A scenario of the library, with some values changed; throws `SpecError` as core does. */
export const scenarioOf = (id: string, changes: Changes = {}): Scenario => scenario(id, changes);

/** Where a value, or everything below a path, comes from. */
export type Evidence = "paper" | "literature" | "assumed" | "project";

/** Where the value at a path of a scenario comes from: of the paths that its claims give evidence for, the longest that it lies at or below. */
export function constantOf(id: string, path: string): { readonly path: string; readonly evidence: Evidence } | undefined {
  const found = constants[id]?.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`));
  return found && { path: found[0], evidence: found[1] };
}
