import type { Strategy } from "../brand/strategy/strategy.js";
import type { TargetChoice } from "../brand/target/target.js";
import type { NetworkGenerator } from "../graph/generate/generator.js";
import type { InfluenceRule } from "../influence/rule.js";
import type { MarketPart } from "../market/part.js";
import type { Distribution } from "../population/distribution.js";
import { type Issue, SpecError } from "../spec/errors.js";
import type { Hearing } from "../wom/hear/hearing.js";
import type { Scenario } from "./scenario.js";

/** Names that a scenario may use, by the role they play. */
export interface Roles {
  readonly distributions: Readonly<Record<string, Distribution>>;
  readonly networks: Readonly<Record<string, NetworkGenerator>>;
  readonly hearings: Readonly<Record<string, Hearing>>;
  readonly rules: Readonly<Record<string, InfluenceRule>>;
  readonly targets: Readonly<Record<string, TargetChoice>>;
  /** In the order in which they settle. */
  readonly parts: Readonly<Record<string, MarketPart>>;
  readonly strategies: Readonly<Record<string, Strategy>>;
}

/** Every name that a scenario may use, and what carries it out. Passed, never global. */
export interface Catalog extends Roles {
  /** What of the engine only some scenarios and questions need. */
  readonly gear: Gear;
}

/** Parts of the engine that come with a catalog; each layer above knows more of them. */
export interface Gear {
  /** Parts of the market, strategies and campaigns that do not go together, or never come into force. */
  readonly mismatches?: (scenario: Scenario, catalog: Catalog) => Iterable<Issue>;
}

/** How to get what a catalog lacks, for hints. */
export const ELSEWHERE = "more comes with the catalog of @talkback/core/catalog: parseScenario(json, catalog)";

/** Definitions by their names. */
export const named = <T extends { readonly name: string }>(definitions: readonly T[]): Readonly<Record<string, T>> =>
  Object.freeze(Object.fromEntries(definitions.map((definition) => [definition.name, definition])));

// biome-ignore lint: a definition of any parameters may join a catalog
type Any<D> = D extends { params: infer _ } ? any : never;

/**
 * A catalog with more definitions.
 *
 * @throws {SpecError} when a name is taken
 */
export function extend(base: Catalog, more: { readonly [role in keyof Roles]?: readonly Any<Roles[role][string]>[] }): Catalog {
  const { gear, ...roles } = base;
  const entries = (Object.keys(roles) as (keyof Roles)[]).map((role) => {
    const added = named((more[role] ?? []) as readonly { name: string }[]);
    const taken = Object.keys(added).filter((name) => Object.hasOwn(base[role], name));
    if (taken.length > 0) {
      throw new SpecError(taken.map((name) => ({ code: "E_CATALOG_TAKEN", path: `${role}.${name}`, expected: "a new name", received: name })), "catalog");
    }
    return [role, Object.freeze({ ...base[role], ...added })];
  });
  return Object.freeze({ ...Object.fromEntries(entries), gear }) as Catalog;
}
