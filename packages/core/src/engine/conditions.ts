import { confidenceInPower } from "../influence/power.js";
import type { Before } from "./decide.js";
import type { Message } from "./messages.js";
import type { Model } from "./model.js";

/** One of the four conditions under which insecure power talks back. */
export interface Condition {
  readonly name: "power" | "certainty" | "unsolicited" | "public";
  readonly value: number;
  /** Beyond this the condition holds, the others being as they are; null when no value would do. */
  readonly threshold: number | null;
  readonly holds: boolean;
  readonly text: string;
}

/**
 * The four conditions of one decision: power above, certainty below, pressure unasked, and others listening.
 *
 * None for a rule under which nobody feels threatened. Power and certainty meet in insecure power `P (1 − K)`, which must exceed the tolerance; each threshold takes the other as given.
 */
export function conditions({ scenario, rule }: Pick<Model, "scenario" | "rule">, before: Before, messages: readonly Message[]): readonly Condition[] {
  const tolerance = rule.tolerance?.(scenario.rule as never);
  if (tolerance === undefined) return [];
  const at = (name: string) => before.columns[name]![0]!;
  const [P, C, erosion] = [at("power"), at("certainty"), at("erosion")];
  const doubt = 1 - confidenceInPower(erosion, C);
  const insecure = P * doubt;
  const unasked = messages.reduce((sum, { x, u }) => sum + x * u, 0);
  const pressure = messages.reduce((sum, { x }) => sum + x, 0);
  const publicness = scenario.channels[0]!.publicness;
  const powerNeeded = doubt > 0 && tolerance / doubt < 1 ? tolerance / doubt : null;
  const certaintyBelow = P > 0 && erosion > 0 && tolerance / (P * erosion) < 1 ? 1 - tolerance / (P * erosion) : null;
  const state = (name: Condition["name"], value: number, threshold: number | null, holds: boolean, text: string): Condition => ({ name, value, threshold, holds, text });
  return [
    state("power", P, powerNeeded, insecure > tolerance, powerNeeded === null ? `no power would be enough at certainty ${round(C)}`
      : `power ${round(P)} is ${insecure > tolerance ? "above" : "not above"} ${round(powerNeeded)}`),
    state("certainty", C, certaintyBelow, insecure > tolerance, certaintyBelow === null ? `no certainty would be low enough at power ${round(P)}`
      : `certainty ${round(C)} is ${insecure > tolerance ? "below" : "not below"} ${round(certaintyBelow)}`),
    state("unsolicited", pressure === 0 ? 0 : unasked / pressure, 0, unasked > 0, unasked > 0 ? "opinions came unasked" : "no opinion came unasked"),
    state("public", publicness, 0, publicness > 0, publicness > 0 ? "others listen in" : "nobody else listens"),
  ];
}

/** A number as text with two digits, without rounding by locale. */
export function round(value: number): string {
  const hundredths = Math.floor(Math.abs(value) * 100 + 0.5);
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  return value < 0 && hundredths > 0 ? `-${text}` : text;
}
