import { ROW, S0, SD, SE, SEE, SK, SU, SUE, SX } from "../population/heard.js";
import { between, unit, type Values } from "../spec/shape.js";
import {
  confidenceInPower, conforming, feltPressure, impact, privateAttitude, reactanceTo, reacting, susceptibility, threatFelt, threatHeld, towards, validated,
} from "./power.js";
import { defineRule, type Respond, type Step } from "./rule.js";

export const DUAL_POWER_PARAMS = {
  influence: unit(0.5, { help: "share of the gap to others' opinion closed by a fully open agent (alpha)", evidence: "assumed", source: "DeGroot; Deffuant's mu" }),
  certaintyResistance: unit(0.5, { help: "resistance by certainty alone (zeta)", evidence: "assumed", source: "Rucker et al. 2014" }),
  powerErosion: unit(1, { help: "how far uncertainty erodes confidence in one's power (eta)", evidence: "assumed", source: "Experiment 3; Fast & Chen 2009" }),
  tolerance: between(0, 1, 0.3, { below: true, help: "insecure power tolerated before threat is felt (theta)", evidence: "assumed", source: "Brehm" }),
  reactance: between(0, 1e6, 1, { help: "reactance strength (rho); above 1 a synchronous run may flip to and fro", evidence: "assumed", source: "Dillard & Shen" }),
  conformity: unit(0.3, { help: "pressure to conform in public (nu)", evidence: "assumed", source: "Ye et al. 2019; Asch" }),
  threatBlock: unit(0.5, { help: "how far threat blocks private acceptance too (kappa)", evidence: "assumed", source: "Rains 2013; open in the abstract" }),
  saturation: between(0, 1e9, 1, { help: "half-saturation of social impact and of pressure (h); 0 in the laboratory", evidence: "assumed", source: "Latane" }),
  anchoring: between(0, 1, 0.05, { below: true, help: "pull of the anchor per step (f); 0 in the laboratory", evidence: "assumed", source: "1 - lambda of Friedkin-Johnsen" }),
  threatMemory: between(0, 1, 0, { below: true, help: "share of threat carried to the next step (m)", evidence: "assumed" }),
  sayingIsBelieving: unit(0, { help: "how far saying moves the private attitude (iota)", evidence: "literature", source: "Schlosser 2005 supports 0" }),
  validation: unit(0, { help: "social validation of certainty (lambda_C)", evidence: "assumed" }),
  selfValidation: unit(0, { help: "power raises certainty when an empowering act follows what was heard (psi)", evidence: "assumed" }),
};
export type DualPowerParams = Values<typeof DUAL_POWER_PARAMS>;

/** Linearised, the synchronous public map has an eigenvalue −ρ T': above 1 in size it can flip. */
export const cautionReactance = ({ reactance }: DualPowerParams): string | null =>
  reactance > 1 ? `reactance ${reactance} is above 1: in a synchronous run stances may flip to and fro; compare the conclusion under other schedules` : null;

/** What a member of the dual-power family does otherwise; all false is the rule itself. */
export interface Twist {
  /** Power counts for nothing: P = 0. */
  readonly powerless: boolean;
  /** Uncertainty leaves confidence in power alone: K = 1. */
  readonly assured: boolean;
  /** Pressure does not threaten: T* = 0. */
  readonly unthreatened: boolean;
  /** Away from the sign of what is pressed, not from the own distance to it. */
  readonly neutralReference: boolean;
  /** Away from the mean of all that was heard, not from those who press. */
  readonly pooledReference: boolean;
  /** Threat does not open the private attitude of the insecure: 1 − P in place of 1 − ind. */
  readonly insecureIndependent: boolean;
  /** Reactance moves the private attitude as well. */
  readonly privateReactance: boolean;
  /** Full step away from those who press, cut off at the poles, in place of headroom. */
  readonly clipped: boolean;
}
export const UNTWISTED: Twist = {
  powerless: false, assured: false, unthreatened: false,
  neutralReference: false, pooledReference: false, insecureIndependent: false, privateReactance: false, clipped: false,
};

/** The rule bound to its parameters, as it is or with a twist. */
export function bindDualPower(p: DualPowerParams, twist: Twist = UNTWISTED): Respond {
  return (step) => answer(p, twist, step);
}

/**
 * One answer of every active agent, in the order of operations of the model declaration, each rounded once.
 *
 * A function of its own, not a closure, so that it stays compiled from run to run. A signed kernel can push past a pole, so its result is cut off there. Without a kernel the distance to the evidence is that to its mean, and the sums SK and SD are not read.
 */
function answer(p: DualPowerParams, twist: Twist, { active, lo, hi, heard: { any, sums, kerneled }, agents, said }: Step): void {
  const { influence, certaintyResistance, tolerance, reactance, conformity, threatBlock, saturation, anchoring, threatMemory } = p;
  const { sayingIsBelieving, validation, selfValidation } = p;
  const { powerless, assured, unthreatened } = twist;
  const { neutralReference, pooledReference, insecureIndependent, privateReactance, clipped } = twist;
  const feedback = sayingIsBelieving > 0 || validation > 0 || selfValidation > 0;
  const { attitude, anchor, expressed, threat, certainty, power, erosion, confidence, lastHeard, reaction, empowered } = agents;
  for (let k = lo; k < hi; k++) {
    const i = active[k]!;
    const A = attitude[i]!;
    const C = certainty[i]!;
    const T = threat[i]!;
    const K = confidenceInPower(assured ? 0 : erosion[i]!, C);
    confidence[i] = K + 0;
    const row = i * ROW;
    if (any[i] === 0 || (sums[row + S0] === 0 && sums[row + SX] === 0)) {
      const rested = towards(A, anchoring, anchor[i]!);
      threat[i] = threatMemory * T + 0;
      expressed[i] = towards(rested, threatMemory, expressed[i]!) + 0;
      attitude[i] = (feedback && said.spoke[i] === 1 ? towards(rested, sayingIsBelieving, said.opinion[i]!) : rested) + 0;
      reaction[i] = 0;
      continue;
    }
    const evidence = sums[row + S0]!;
    const unasked = sums[row + SU]!;
    const P = powerless ? 0 : power[i]!;
    const obar = evidence === 0 ? A : sums[row + SE]! / evidence;
    const D = obar - A;
    const d = !kerneled ? D : sums[row + SK]! === 0 ? 0 : sums[row + SD]! / sums[row + SK]!;
    const s = impact(evidence, saturation);
    const con = 1 - P;
    const ind = P * K;
    const ins = P * (1 - K);
    const felt = unthreatened ? 0 : threatFelt(feltPressure(unasked, sums[row + SX]!, saturation), ins, tolerance);
    const held = threatHeld(felt, threatMemory, T);
    const a = susceptibility(influence, s, certaintyResistance, C, insecureIndependent ? P : ind, threatBlock, held);
    const open = privateAttitude(anchoring, A, a, d, anchor[i]!);
    const moved = kerneled ? Math.max(-1, Math.min(1, open)) : open;
    const B = conforming(moved, conformity, con, s, obar);
    const pressed = unasked === 0 ? A : sums[row + SUE]! / unasked;
    const Du = pooledReference ? D : neutralReference ? (unasked === 0 ? 0 : pressed) : pressed - A;
    const g = reactanceTo(reactance, held, Du);
    const answer = clipped ? Math.max(-1, Math.min(1, B - g * Math.sign(Du))) : reacting(g, B, Du);
    const settled = privateReactance ? reacting(g, moved, Du) : moved;
    attitude[i] = settled + 0;
    expressed[i] = answer + 0;
    threat[i] = held + 0;
    lastHeard[i] = obar + 0;
    reaction[i] = g > 0 ? 2 + Math.sign(B) : 0;
    if (!feedback) continue;
    if (said.spoke[i] === 1) attitude[i] = towards(settled, sayingIsBelieving, said.opinion[i]!) + 0;
    const variance = evidence === 0 ? 0 : Math.max(0, sums[row + SEE]! / evidence - obar * obar);
    const surer = validated(C, validation, s, D, variance);
    certainty[i] = surer + (empowered[i] === 1 ? selfValidation * P * (1 - surer) : 0) + 0;
  }
}

/**
 * Power resists influence: by discounting it when sure, by reacting against those who press, unasked and before others, when unsure.
 *
 * @see Mourali & Yang (2013), doi:10.1086/671139; the interpolation between their cells is ours
 */
export const dualPower = defineRule({
  name: "dual-power",
  summary: "Power resists influence: by discounting it when sure, by diverging in public from those who press, unasked, when not.",
  source: "doi:10.1086/671139",
  params: DUAL_POWER_PARAMS,
  saturation: (p) => p.saturation,
  erosion: (p) => p.powerErosion,
  tolerance: (p) => p.tolerance,
  caution: cautionReactance,
  bind: (p) => bindDualPower(p),
});
