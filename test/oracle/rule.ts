/*
 * The slow, obvious reading of the rule `dual-power`, one agent at a time, for exact comparison.
 *
 * Readings chosen where the equations leave room:
 * - "Heard nothing at all": the sums of evidence and of pressure are both 0.
 * - The anchor is written M + f (A0 - M), M = A + a d, and the stance of one who hears nothing A' + m (E - A'): equal or bounded
 *   where (1-f) M + f A0 and A' + m (E - A) round or leave [-1, 1] (docs/decisions/0005).
 * - With no evidence (S0 = 0) the variance is 0. With a signed kernel A' is clipped to [-1, 1] as it is stored.
 * - Saying is believing changes A' last: conformity and reactance have used the A' before it.
 * - H0: power is 0 throughout the rule.  H1: eta is 0.
 * - H2: the kernel, here that of social judgement, moves the private attitude; nothing threatens (T* = 0); power still discounts.
 * - H4: Du is measured from 0 in place of A, in its size and in its sign.
 * - H5: reactance moves A' as it moves B, by the same g: A' <- (1-g) A' - g sgn(Du).
 * - H6: 1-P in place of 1-ind in `a`.  H8: R = B - g sgn(Du), clipped.  H9: D in place of Du.
 * - H7 is another kind of decision: see `binary-choice.ts`.
 */

import { clip, type Kernel, kernelAt } from "./kernel.js";

/** What an agent hears: evidence weight `w`, pressure `x`, unsolicitedness `u`, opinion `e`. */
export interface Message {
  readonly w: number;
  readonly x: number;
  readonly u: number;
  readonly e: number;
}

/** The columns the rule reads. `powerErosion`, where given, replaces the parameter of that name. */
export interface RuleAgent {
  readonly power: number;
  readonly certainty: number;
  readonly attitude: number;
  readonly anchor: number;
  readonly expressed: number;
  readonly threat: number;
  readonly powerErosion?: number;
}

export interface RuleParameters {
  readonly influence: number;
  readonly certaintyResistance: number;
  readonly powerErosion: number;
  readonly tolerance: number;
  readonly reactance: number;
  readonly conformity: number;
  readonly threatBlock: number;
  readonly saturation: number;
  readonly anchoring: number;
  readonly threatMemory: number;
  readonly sayingIsBelieving: number;
  readonly validation: number;
  readonly selfValidation: number;
  readonly kernel: Kernel;
}

export type Variant = "H0" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "H8" | "H9";

/** What else the step knows of the agent: its own utterance of this step, and whether an act empowers it. */
export interface Occasion {
  readonly said: number | null;
  readonly empowered: boolean;
}

/** The columns of t+1, and what led to them. */
export interface Decision {
  readonly heard: boolean;
  readonly attitude: number;
  readonly expressed: number;
  readonly certainty: number;
  readonly threat: number;
  readonly confidence: number;
  readonly heardMean: number;
  readonly impact: number;
  readonly conformed: number;
  readonly reactanceShare: number;
}

/** The agent as the variant sees it, with its confidence. */
interface Primed extends RuleAgent {
  readonly confidence: number;
}

const stored = (value: number): number => (value === 0 ? 0 : value);
const sign = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** The nine sums over what was heard, in the order heard. */
export function sums(messages: readonly Message[], attitude: number, kernel: Kernel) {
  let [S0, Se, See, Sk, Sd, Sx, Su, Sue] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { w, x, u, e } of messages) {
    const k = kernelAt(kernel, e - attitude);
    S0 += w;
    Se += w * e;
    See += w * e * e;
    Sk += w * Math.abs(k);
    Sd += w * k * (e - attitude);
    Sx += x;
    Su += x * u;
    Sue += x * u * e;
  }
  return { S0, Se, See, Sk, Sd, Sx, Su, Sue };
}

function rest(agent: Primed, f: number, m: number): Decision {
  const attitude = agent.attitude + f * (agent.anchor - agent.attitude);
  return {
    heard: false,
    attitude,
    expressed: attitude + m * (agent.expressed - attitude),
    certainty: agent.certainty,
    threat: m * agent.threat,
    confidence: agent.confidence,
    heardMean: agent.attitude,
    impact: 0,
    conformed: attitude,
    reactanceShare: 0,
  };
}

/** Where those who press stand, as seen by the agent. */
function pressedDistance(variant: Variant, Sue: number, Su: number, attitude: number, D: number): number {
  if (variant === "H9") return D;
  if (Su === 0) return 0;
  return variant === "H4" ? Sue / Su : Sue / Su - attitude;
}

function respond(agent: Primed, messages: readonly Message[], parameters: RuleParameters, variant: Variant): Decision {
  const { influence: alpha, certaintyResistance: zeta, tolerance: theta, reactance: rho, conformity: nu } = parameters;
  const { threatBlock: kappa, saturation: h, anchoring: f, threatMemory: m, validation: lambdaC, kernel } = parameters;
  const { power: P, confidence: K, certainty: C, attitude: A, anchor: A0, threat: T } = agent;
  const { S0, Se, See, Sk, Sd, Sx, Su, Sue } = sums(messages, A, kernel);

  const obar = S0 === 0 ? A : Se / S0;
  const variance = S0 === 0 ? 0 : Math.max(0, See / S0 - obar * obar);
  const D = obar - A;
  const d = kernel.kind === "all" ? D : Sk === 0 ? 0 : Sd / Sk;
  const s = S0 === 0 ? 0 : S0 / (S0 + h);
  const con = 1 - P;
  const ind = P * K;
  const ins = P * (1 - K);
  const pi = Sx === 0 ? 0 : Su / (Sx + h);
  const felt = variant === "H2" ? 0 : (pi * Math.max(0, ins - theta)) / (1 - theta);
  const threat = 1 - (1 - felt) * (1 - m * T);
  const open = variant === "H6" ? 1 - P : 1 - ind;
  const a = alpha * s * (1 - zeta * C) * open * (1 - kappa * threat);
  const pulled = A + a * d;
  const moved = pulled + f * (A0 - pulled);
  const calm = kernel.kind === "social-judgement" ? clip(moved) : moved;
  const B = calm + nu * con * s * (obar - calm);
  const Du = pressedDistance(variant, Sue, Su, A, D);
  const g = Math.min(1, rho * threat * Math.min(1, Math.abs(Du)));
  return {
    heard: true,
    attitude: variant === "H5" ? (1 - g) * calm - g * sign(Du) : calm,
    expressed: variant === "H8" ? clip(B - g * sign(Du)) : (1 - g) * B - g * sign(Du),
    certainty: C + lambdaC * s * ((1 - Math.abs(D) / 2) * (1 - variance) - C),
    threat,
    confidence: K,
    heardMean: obar,
    impact: s,
    conformed: B,
    reactanceShare: g,
  };
}

/** One decision: reads the columns of t and what was heard, gives the columns of t+1. */
export function decide(
  agent: RuleAgent,
  messages: readonly Message[],
  parameters: RuleParameters,
  variant: Variant = "H3",
  occasion: Occasion = { said: null, empowered: false },
): Decision {
  const power = variant === "H0" ? 0 : agent.power;
  const eta = variant === "H1" ? 0 : (agent.powerErosion ?? parameters.powerErosion);
  const primed = { ...agent, power, confidence: 1 - eta * (1 - agent.certainty) };
  const { S0, Sx } = sums(messages, agent.attitude, parameters.kernel);
  const silent = S0 === 0 && Sx === 0;
  const decision = silent ? rest(primed, parameters.anchoring, parameters.threatMemory) : respond(primed, messages, parameters, variant);

  let { attitude, certainty } = decision;
  if (occasion.said !== null) attitude += parameters.sayingIsBelieving * (occasion.said - attitude);
  if (occasion.empowered && decision.heard) certainty += parameters.selfValidation * power * (1 - certainty);
  return {
    ...decision,
    attitude: stored(attitude),
    certainty: stored(certainty),
    expressed: stored(decision.expressed),
    threat: stored(decision.threat),
    heardMean: stored(decision.heardMean),
    conformed: stored(decision.conformed),
  };
}
