/** Confidence in one's power: `K = 1 − η (1 − C)`, [0, 1]. */
export const confidenceInPower = (erosion: number, certainty: number): number => 1 - erosion * (1 - certainty);

/** Social impact saturates with what is heard: `s = S0 / (S0 + h)`, [0, 1]; 0 when there is no evidence. */
export const impact = (evidence: number, saturation: number): number => (evidence === 0 ? 0 : evidence / (evidence + saturation));

/** Felt pressure: the unasked part of all pressure, saturating, `π = Su / (Sx + h)`; 0 without pressure. */
export const feltPressure = (unasked: number, pressure: number, saturation: number): number =>
  pressure === 0 ? 0 : unasked / (pressure + saturation);

/** Threat from one step's pressure on insecure power: `T* = π max(0, ins − θ) / (1 − θ)`, [0, 1]. */
export const threatFelt = (pressure: number, insecure: number, tolerance: number): number =>
  (pressure * Math.max(0, insecure - tolerance)) / (1 - tolerance);

/** Threat with what is remembered of it: `T' = 1 − (1 − T*)(1 − m T)`. */
export const threatHeld = (felt: number, memory: number, before: number): number => 1 - (1 - felt) * (1 - memory * before);

/** Private susceptibility: `a = α s (1 − ζ C)(1 − ind)(1 − κ T')`, [0, 1]. */
export const susceptibility = (
  influence: number, impact: number, resistance: number, certainty: number, independent: number, block: number, threat: number,
): number => influence * impact * (1 - resistance * certainty) * (1 - independent) * (1 - block * threat);

/** The way of an attitude to the point `share` of the way to another: exact at rest, and never beyond either. */
export const towards = (from: number, share: number, to: number): number => from + share * (to - from);

/** Private attitude: `A' = M + f (A0 − M)` with `M = A + a d`. */
export const privateAttitude = (anchoring: number, attitude: number, pull: number, distance: number, anchor: number): number =>
  towards(attitude + pull * distance, anchoring, anchor);

/** What would be said under conformity alone: `B = A' + ν con s (ō − A')`. */
export const conforming = (attitude: number, pressure: number, conformist: number, impact: number, heard: number): number =>
  attitude + pressure * conformist * impact * (heard - attitude);

/** Strength of reactance: `g = min(1, ρ T' min(1, |Du|))`, [0, 1]. */
export const reactanceTo = (reactance: number, threat: number, distance: number): number =>
  Math.min(1, reactance * threat * Math.min(1, Math.abs(distance)));

/** What is said before everybody: `R = (1 − g) B − g sgn(Du)`, towards the pole opposite to those who press. */
export const reacting = (strength: number, otherwise: number, distance: number): number =>
  (1 - strength) * otherwise - strength * Math.sign(distance);

/** Social validation of certainty: `C' = C + λ s ((1 − |D|/2)(1 − var) − C)`. */
export const validated = (certainty: number, rate: number, impact: number, distance: number, variance: number): number =>
  certainty + rate * impact * ((1 - Math.abs(distance) / 2) * (1 - variance) - certainty);
