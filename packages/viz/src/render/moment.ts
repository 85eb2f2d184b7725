import type { Footage } from "../footage/footage.js";

/** What there is to see at a time. */
export interface Moment {
  /** Pictures between which it lies, and how far it is from the first to the second in state, [0, 1]. */
  readonly from: number;
  readonly to: number;
  readonly mix: number;
  /** Step whose messages are seen; −1 for none. */
  readonly step: number;
  /** How far they are, [0, 1]; 1 once they have arrived. */
  readonly flown: number;
  /** How far the answer to them is, [0, 1]: 0 until they arrive. */
  readonly answered: number;
}

/** Part of a step in which messages fly; in the rest people answer them. */
export const FLIGHT = 0.6;

/** The time in pictures; reduced, that of the picture before. */
export const pictureTime = ({ pictures, stride }: Footage, time: number, reduced: boolean): number => {
  const at = Math.min(pictures - 1, Math.max(0, time / stride));
  return reduced ? Math.floor(at) : at;
};

/** Messages fly first and are answered when they have arrived; reduced, the picture stands still and shows the messages that led to it. */
export function momentOf(footage: Footage, time: number, reduced: boolean): Moment {
  const at = pictureTime(footage, time, reduced);
  const from = Math.floor(at);
  if (reduced) return { from, to: from, mix: 0, step: from * footage.stride - 1, flown: 1, answered: 1 };
  const to = Math.min(footage.pictures - 1, from + 1);
  const within = Math.min(footage.steps, Math.max(0, time));
  const part = within - Math.floor(within);
  const answered = Math.max(0, (part - FLIGHT) / (1 - FLIGHT));
  const mix = footage.stride === 1 ? answered : at - from;
  return { from, to, mix, step: part === 0 ? -1 : Math.floor(within), flown: Math.min(1, part / FLIGHT), answered };
}

/** Slow at both ends; from [0, 1] to [0, 1]. */
export const eased = (t: number): number => t * t * (3 - 2 * t);
