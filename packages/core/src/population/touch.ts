import type { Arena, ColumnSpec } from "./arena.js";

/** What the brand did to each agent in this step, besides being heard: written by senders, read by speaking and by the market's parts. */
export interface Touch {
  /** (n) contacts delivered in this step, of whatever sender. */
  readonly told: Uint32Array;
  /** (n) sum of pressure × unsolicitedness over them (k x u). */
  readonly pressed: Float64Array;
  /** (n) share of doubt that they take away, [0, 1]; below 0: share of what is missing to full doubt that they add. */
  readonly informed: Float64Array;
  /** (n) opinion of the last contact that claimed something for the brand, and 1 + the step in which it came; 0 for never. Kept. */
  readonly claim: Float64Array;
  readonly claimedAt: Uint32Array;
  /** (n) activity that a contact lends to the agent for this step, [0, 1]. */
  readonly urge: Float64Array;
  /** (n) 1 + the channel to which a contact of this step invites; 0 for none. */
  readonly invited: Uint8Array;
}

export const TOUCH_COLUMNS: readonly ColumnSpec[] = [
  { name: "touch.told", holds: "u32" }, { name: "touch.pressed", holds: "f64" }, { name: "touch.informed", holds: "f64" },
  { name: "touch.claim", holds: "f64" }, { name: "touch.claimedAt", holds: "u32" }, { name: "touch.urge", holds: "f64" }, { name: "touch.invited", holds: "u8" },
];

export function touchOf({ column }: Arena): Touch {
  const at = (name: string) => column[`touch.${name}`] as never;
  return {
    told: at("told"), pressed: at("pressed"), informed: at("informed"), claim: at("claim"), claimedAt: at("claimedAt"), urge: at("urge"), invited: at("invited"),
  };
}

/** Begins a step: nobody was touched yet; claims are remembered. */
export function untouched({ told, pressed, informed, urge, invited }: Touch): void {
  for (const column of [told, pressed, informed, urge, invited]) column.fill(0);
}

/** Takes down one contact's information: what several take away is what is left of doubt after each of them. */
export const informedBy = (informed: number, informs: number): number =>
  informs >= 0 === informed >= 0 ? (informed < 0 ? -1 : 1) * (1 - (1 - Math.abs(informed)) * (1 - Math.abs(informs))) + 0 : informed + informs;
