import type { Footage } from "../footage/footage.js";

/** The step of the next time that somebody turns, or with −1 of the one before; null where there is none. */
export function nextTurn(footage: Footage, time: number, by: 1 | -1): number | null {
  const steps = Array.from(footage.turns.picture, (picture) => picture * footage.stride);
  return (by === 1 ? steps.find((step) => step > time) : steps.findLast((step) => step < time)) ?? null;
}
