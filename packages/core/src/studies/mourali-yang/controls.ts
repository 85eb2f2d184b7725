import type { Changes } from "../../index.js";
import type { Claim } from "./claims.js";

/** A world without one part of the mechanism, and what must go with it. */
export interface Control {
  readonly name: string;
  readonly text: string;
  readonly changes: Changes;
  /** Claims that must fail. */
  readonly removes: readonly Claim["id"][];
  /** Claims that must still hold. */
  readonly keeps: readonly Claim["id"][];
}

/** The negative controls of the declaration. */
export const CONTROLS: readonly Control[] = [
  { name: "no reactance", text: "rho = 0", changes: { "rule.reactance": 0 }, removes: ["E4", "E6", "E8", "E10"], keeps: ["E1", "E2", "E9"] },
  { name: "boundless tolerance", text: "theta = .999", changes: { "rule.tolerance": 0.999 }, removes: ["E4", "E6", "E7", "E8"], keeps: ["E1", "E2", "E9"] },
  {
    name: "power that uncertainty leaves alone", text: "eta = 0", changes: { "rule.powerErosion": 0, "people.powerErosion": null },
    removes: ["E4", "E6", "E7", "E8"], keeps: ["E1", "E9"],
  },
  { name: "nobody listens", text: "v = 0", changes: { "channels.0.publicness": 0 }, removes: ["E4", "E6", "E8", "E10"], keeps: ["E1", "E9"] },
];
