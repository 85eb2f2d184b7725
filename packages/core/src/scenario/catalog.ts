import { atRandom } from "../brand/target/at-random.js";
import { byBridging } from "../brand/target/by-bridging.js";
import { byCertainty } from "../brand/target/by-certainty.js";
import { byCommunity } from "../brand/target/by-community.js";
import { byDegree } from "../brand/target/by-degree.js";
import { byKShell } from "../brand/target/by-k-shell.js";
import { byPagerank } from "../brand/target/by-pagerank.js";
import { byPower } from "../brand/target/by-power.js";
import { byPowerAndCertainty } from "../brand/target/by-power-and-certainty.js";
import { everyoneTargeted } from "../brand/target/everyone.js";
import { listed } from "../brand/target/listed.js";
import { strategies } from "../brand/strategy/strategies.js";
import type { Strategy } from "../brand/strategy/strategy.js";
import type { TargetChoice } from "../brand/target/target.js";
import type { NetworkGenerator } from "../graph/generate/generator.js";
import { networkGenerators } from "../graph/generate/generators.js";
import type { InfluenceRule } from "../influence/rule.js";
import { rules } from "../influence/rules.js";
import type { MarketPart } from "../market/part.js";
import { marketParts } from "../market/parts.js";
import { SpecError } from "../spec/errors.js";
import type { Hearing } from "../wom/hear/hearing.js";
import { hearings } from "../wom/hear/hearings.js";

/** Every name that a scenario may use, by the role it plays. Passed, never global. */
export interface Catalog {
  readonly networks: Readonly<Record<string, NetworkGenerator>>;
  readonly hearings: Readonly<Record<string, Hearing>>;
  readonly rules: Readonly<Record<string, InfluenceRule>>;
  readonly targets: Readonly<Record<string, TargetChoice>>;
  /** In the order in which they settle. */
  readonly parts: Readonly<Record<string, MarketPart>>;
  readonly strategies: Readonly<Record<string, Strategy>>;
}

const named = <T extends { readonly name: string }>(definitions: readonly T[]): Readonly<Record<string, T>> =>
  Object.freeze(Object.fromEntries(definitions.map((definition) => [definition.name, definition])));

export const catalog: Catalog = Object.freeze({
  networks: named(networkGenerators),
  hearings: named(hearings),
  rules: named(rules),
  targets: named<TargetChoice>([
    everyoneTargeted, atRandom, byDegree, byPagerank, byKShell, byPower, byCertainty, byPowerAndCertainty, byCommunity, byBridging, listed,
  ] as unknown as TargetChoice[]),
  parts: named(marketParts),
  strategies: named(strategies),
});

// biome-ignore lint: a definition of any parameters may join a catalog
type Any<D> = D extends { params: infer _ } ? any : never;

/**
 * A catalog with more definitions.
 *
 * @throws {SpecError} when a name is taken
 */
export function extend(base: Catalog, more: { readonly [role in keyof Catalog]?: readonly Any<Catalog[role][string]>[] }): Catalog {
  const roles = Object.keys(base) as (keyof Catalog)[];
  return Object.freeze(Object.fromEntries(roles.map((role) => {
    const added = named((more[role] ?? []) as readonly { name: string }[]);
    const taken = Object.keys(added).filter((name) => Object.hasOwn(base[role], name));
    if (taken.length > 0) {
      throw new SpecError(taken.map((name) => ({ code: "E_CATALOG_TAKEN", path: `${role}.${name}`, expected: "a new name", received: name })), "catalog");
    }
    return [role, Object.freeze({ ...base[role], ...added })];
  })) as unknown as Catalog);
}
