import { atRandom } from "../brand/target/at-random.js";
import { everyoneTargeted } from "../brand/target/everyone.js";
import { listed } from "../brand/target/listed.js";
import type { TargetChoice } from "../brand/target/target.js";
import { complete } from "../graph/generate/complete.js";
import { empty } from "../graph/generate/empty.js";
import { smallWorld } from "../graph/generate/small-world.js";
import { dualPower } from "../influence/dual-power.js";
import { everyone } from "../wom/hear/everyone.js";
import { type Catalog, named } from "./catalog.js";

/** What a plain scenario needs: the rule of this library, in small worlds, for campaigns that address everyone, some at random, or people by name. */
export const basics: Catalog = Object.freeze({
  networks: named([smallWorld, complete, empty]),
  hearings: named([everyone]),
  rules: named([dualPower]),
  targets: named([everyoneTargeted, atRandom, listed] as unknown as TargetChoice[]),
  parts: {},
  strategies: {},
  gear: {},
});
