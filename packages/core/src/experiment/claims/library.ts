import type { Catalog } from "../../scenario/catalog.js";
import { catalog as standard } from "../../library/catalog.js";
import { scenario } from "../../library/scenarios.js";
import { SpecError } from "../../spec/errors.js";
import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";
import { parseClaims } from "./parse-claims.js";
import type { Claims } from "./shape.js";
import { SHIPPED_CLAIMS } from "./shipped.js";

/** Ids of the scenarios of the library that make claims. */
export const claimed = (): readonly string[] => Object.keys(SHIPPED_CLAIMS);

/**
 * The claims that come with a scenario of the library.
 *
 * @throws {SpecError} when there is no such scenario, or it makes none
 */
export function claimsOf(id: string, catalog: Catalog = standard): Claims {
  if (!Object.hasOwn(SHIPPED_CLAIMS, id)) {
    const near = nearest(id, claimed());
    throw new SpecError([{
      code: "E_SCENARIO_UNKNOWN", path: "scenario", expected: "a scenario of the library with claims", received: show(id),
      hint: near === undefined ? `there are ${claimed().join(", ") || "none"}` : `did you mean ${show(near)}?`,
    }], "claims");
  }
  return parseClaims(SHIPPED_CLAIMS[id], scenario(id, {}, catalog), catalog);
}
