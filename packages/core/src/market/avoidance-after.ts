/**
 * Avoidance V after a step, [0, 1]: `(1 − d) V + c (1 − V) q/(q + h)`.
 *
 * @param pressed q ≥ 0, pressure × unsolicitedness of the step's contacts, added up
 * @param gain c in [0, 1]
 * @param decay d in [0, 1]
 * @param saturation h ≥ 0, the pressure that counts half
 */
export const avoidanceAfter = (avoidance: number, pressed: number, gain: number, decay: number, saturation: number): number =>
  (1 - decay) * avoidance + (pressed > 0 ? gain * (1 - avoidance) * (pressed / (pressed + saturation)) : 0);
