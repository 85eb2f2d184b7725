import { type Mode, MODES } from "@talkback/core";
import type { Footage } from "../footage/footage.js";

/** From the bottom of the stack. */
export const STACKED = ["pushedBack", "wentAlong", "keptQuiet", "shruggedOff", "notReached"] as const satisfies readonly Mode[];

/** Shares of people by mode, (steps + 1) each. */
export type Shares = Readonly<Record<Mode, Float64Array>>;

/**
 * Shares of people by mode after each step, (steps + 1) each; null without modes. A mode is what became of somebody in the end: before
 * anything of the campaign reaches them they count as not reached, from then on as that. So the picture tells when each was drawn in,
 * not how they changed, and it ends at the modes of the summary.
 */
export function modeShares(footage: Footage): Shares | null {
  const shares = made.get(footage) ?? (footage.modes === null ? null : counted(footage, footage.modes));
  if (shares !== null) made.set(footage, shares);
  return shares;
}

/** Reckoned once for a run. */
const made = new WeakMap<Footage, Shares>();

function counted({ n, steps, reachedAt }: Footage, modes: Uint8Array): Shares {
  const counts = Object.fromEntries(MODES.map((mode) => [mode, new Float64Array(steps + 1)])) as Record<Mode, Float64Array>;
  const begun = MODES.map((mode) => counts[mode]);
  const { notReached } = counts;
  notReached[0] = n;
  for (let i = 0; i < n; i++) {
    if (reachedAt[i] === 0) continue;
    const from = Math.min(steps, reachedAt[i]!);
    notReached[from]! -= 1;
    begun[modes[i]!]![from]! += 1;
  }
  for (const count of begun) for (let step = 1; step <= steps; step++) count[step]! += count[step - 1]!;
  for (const count of begun) for (let step = 0; step <= steps; step++) count[step]! /= n;
  return counts;
}
