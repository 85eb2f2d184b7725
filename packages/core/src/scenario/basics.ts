import { atRandom } from "../brand/target/at-random.js";
import { everyoneTargeted } from "../brand/target/everyone.js";
import type { TargetChoice } from "../brand/target/target.js";
import { smallWorld } from "../graph/generate/small-world.js";
import { dualPower } from "../influence/dual-power.js";
import type { Distribution } from "../population/distribution.js";
import { constant, normal, powerOfUniform, twoGroups, uniform } from "../population/distributions.js";
import { everyone } from "../wom/hear/everyone.js";
import { type Catalog, named } from "./catalog.js";

/** What a plain scenario needs: the rule of this library, in small worlds or given networks, for campaigns that address everyone or some at random. */
export const basics: Catalog = Object.freeze({
  distributions: named([constant, uniform, normal, twoGroups, powerOfUniform] as readonly Distribution[]),
  networks: named([smallWorld]),
  hearings: named([everyone]),
  rules: named([dualPower]),
  targets: named([everyoneTargeted, atRandom] as unknown as TargetChoice[]),
  parts: {},
  strategies: {},
  gear: {},
});
