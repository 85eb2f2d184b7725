import { confidenceInPower } from "@talkback/core";

/** How people answer pressure by what they are: the parts of the plane of certainty and power. */
export const REGIONS = ["along", "shrugs", "back"] as const;
export type RegionName = (typeof REGIONS)[number];

/** What the rule says of all: insecure power that is tolerated, and how far doubt erodes confidence in one's power. */
export interface PlaneRule {
  readonly tolerance: number;
  readonly erosion: number;
}

/** Above this much secure power, more than half of what is heard is kept out. */
export const KEPT_OUT = 0.5;

/**
 * Pushes back where insecure power `P (1 − K)` is above the tolerance, which is where the rule `dual-power` lets unasked pressure threaten; shrugs it off
 * where, short of that, secure power `P K` is above a half; goes along elsewhere.
 */
export function regionOf(power: number, certainty: number, { tolerance, erosion }: PlaneRule): RegionName {
  const confidence = confidenceInPower(erosion, certainty);
  if (power * (1 - confidence) > tolerance) return "back";
  return power * confidence > KEPT_OUT ? "shrugs" : "along";
}

/** Tolerance at which a point lies on the line of those who push back: their insecure power. */
export const toleranceAt = (power: number, certainty: number, erosion: number): number => power * (1 - confidenceInPower(erosion, certainty));

/** Place in the plane, both in [0, 1]. */
export type Point = readonly [certainty: number, power: number];
const POINTS = 96;

/** Line above which people push back, from no certainty to full power; empty where nobody could. */
export function backLine({ tolerance, erosion }: PlaneRule): Point[] {
  const last = erosion > tolerance ? 1 - tolerance / erosion : -1;
  return sampled(0, last, (certainty) => (tolerance === 0 ? 0 : tolerance / (erosion * (1 - certainty))));
}

/** Line above which people shrug it off, from where they no longer push back to full certainty. */
export function shrugLine({ tolerance, erosion }: PlaneRule): Point[] {
  const meeting = KEPT_OUT / Math.min(1, tolerance + KEPT_OUT);
  const first = erosion === 0 ? 0 : Math.max(0, 1 - (1 - meeting) / erosion);
  return sampled(first, 1, (certainty) => KEPT_OUT / confidenceInPower(erosion, certainty));
}

const sampled = (from: number, to: number, powerAt: (certainty: number) => number): Point[] =>
  to < from ? [] : Array.from({ length: POINTS + 1 }, (_, k) => from + ((to - from) * k) / POINTS).map((certainty) => [certainty, Math.min(1, powerAt(certainty))] as const);

/** Point on the line of those who push back that is as far from full power as from no certainty: where the line is taken hold of. */
export function gripOf({ tolerance, erosion }: PlaneRule): Point {
  const power = erosion === 0 ? 1 : Math.min(1, Math.sqrt(tolerance / erosion));
  return [1 - power, power];
}

/** Number of people in each region, in the order of `REGIONS`. */
export function countRegions(power: Float32Array, certainty: Float32Array, rule: PlaneRule): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < power.length; i++) counts[REGIONS.indexOf(regionOf(power[i]!, certainty[i]!, rule)) as 0 | 1 | 2]++;
  return counts;
}
