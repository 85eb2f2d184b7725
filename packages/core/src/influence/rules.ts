import {
  clipped, conformityOnly, discountingOnly, distanceRepulsion, insecureIndependence, neutralReference, pooledOpinion, privateReactance,
} from "./alternatives.js";
import { badNews } from "./bad-news.js";
import { binaryChoice } from "./binary-choice.js";
import { contrarian } from "./contrarian.js";
import { deffuant } from "./deffuant.js";
import { degroot } from "./degroot.js";
import { dualPower } from "./dual-power.js";
import { expressedPrivate } from "./expressed-private.js";
import { friedkinJohnsen } from "./friedkin-johnsen.js";
import { independentCascade } from "./independent-cascade.js";
import { majority } from "./majority.js";
import { qVoter } from "./q-voter.js";
import type { InfluenceRule } from "./rule.js";
import { linearThreshold, threshold } from "./threshold.js";
import { voter } from "./voter.js";

/** The rules of the catalog: ours, its alternatives, and those of others. */
export const rules: readonly InfluenceRule[] = [
  dualPower,
  conformityOnly, discountingOnly, distanceRepulsion, neutralReference, privateReactance, insecureIndependence, binaryChoice, clipped, pooledOpinion,
  degroot, friedkinJohnsen, expressedPrivate, deffuant, voter, majority, contrarian, qVoter, threshold, linearThreshold, independentCascade, badNews,
];
