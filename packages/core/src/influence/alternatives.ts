import { bindDualPower, cautionReactance, DUAL_POWER_PARAMS, type DualPowerParams, type Twist, UNTWISTED } from "./dual-power.js";
import { defineRule } from "./rule.js";

/** Rules that part from `dual-power` in one respect, to see what hangs on it; parameters and columns are the same. */
function alternative<const N extends string>(name: N, summary: string, source: string | null, twist: Partial<Twist>) {
  const whole = { ...UNTWISTED, ...twist };
  const threatens = !whole.powerless && !whole.assured && !whole.unthreatened;
  return defineRule({
    name, summary, source,
    params: DUAL_POWER_PARAMS,
    saturation: (p: DualPowerParams) => p.saturation,
    erosion: (p: DualPowerParams) => p.powerErosion,
    ...(threatens ? { tolerance: (p: DualPowerParams) => p.tolerance } : {}),
    caution: cautionReactance,
    bind: (p: DualPowerParams) => bindDualPower(p, whole),
  });
}

/** H0. */
export const conformityOnly = alternative("conformity-only", "Power counts for nothing: everybody conforms.", null, { powerless: true });

/** H1. */
export const discountingOnly = alternative(
  "discounting-only", "Power discounts others' opinions, whether or not the powerful are certain.", null, { assured: true },
);

/** H2; the repulsion is that of a signed kernel, so it is to be heard through `social-judgement`. */
export const distanceRepulsion = alternative(
  "distance-repulsion", "Opinions too far from the own repel, pressed or not; nothing threatens.", "doi:10.1007/s10588-005-6282-2", { unthreatened: true },
);

/** H4. */
export const neutralReference = alternative(
  "neutral-reference", "Reactance goes away from the side that presses, however extreme the own attitude.", null, { neutralReference: true },
);

/** H5. */
export const privateReactance = alternative(
  "private-reactance", "Reactance moves the private attitude as it moves the public one.", null, { privateReactance: true },
);

/** H6. */
export const insecureIndependence = alternative(
  "insecure-independence", "Insecure power is as independent in private as secure power.", null, { insecureIndependent: true },
);

/** H8. */
export const clipped = alternative("clipped", "Reactance is a full step away, cut off at the poles.", null, { clipped: true });

/** H9. */
export const pooledOpinion = alternative(
  "pooled-opinion", "Reactance goes away from the mean of all that was heard, not from those who press.", null, { pooledReference: true },
);
