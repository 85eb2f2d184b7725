import { between, choice, group, unit, type Value } from "../spec/shape.js";

export const SPEAKING = group({
  floor: unit(0.3, { help: "share of an agent's activity that is there without any opinion (epsilon)", evidence: "literature", source: "Anderson 1998: U-shaped" }),
  curve: choice(["linear", "square"], "linear", { help: "how voice grows with strength of opinion (gamma 1 or 2)", evidence: "assumed" }),
  negativeVoice: between(0, 1000, 1, { help: "how much more the critical speak (beta_s)", evidence: "literature", source: "asymmetry disputed" }),
  silence: unit(0.3, { help: "how far the weak and unsure keep quiet against the opinion they hear (sigma)", evidence: "literature", source: "Matthes et al. 2018, for the sign; their r = .10-.34 is not reproduced (docs/patterns.md)" }),
  reactantVoice: unit(0.3, { help: "how far threat raises voice (xi)", evidence: "assumed" }),
}, { help: "who speaks" });
export type Speaking = Value<typeof SPEAKING>;

/** Probability to speak by strength of opinion alone: `p0 = activity min(1, ε + (1 − ε) |E|^γ β^[E<0])`. */
export function inclination(activity: number, floor: number, square: boolean, negativeVoice: number, expressed: number): number {
  const size = Math.abs(expressed);
  const strength = (1 - floor) * (square ? size * size : size);
  return activity * Math.min(1, floor + (expressed < 0 ? strength * negativeVoice : strength));
}

/** What is left of it against the opinion heard: `p1 = p0 (1 − σ (1 − P)(1 − C) max(0, −sgn(E) ō))`. */
export function unsilenced(inclined: number, silence: number, power: number, certainty: number, expressed: number, heard: number): number {
  return inclined * (1 - silence * (1 - power) * (1 - certainty) * Math.max(0, -Math.sign(expressed) * heard));
}

/** Reactance raises voice: `p = 1 − (1 − p1)(1 − ξ T activity)`. */
export const provoked = (inclined: number, reactantVoice: number, threat: number, activity: number): number =>
  1 - (1 - inclined) * (1 - reactantVoice * threat * activity);
