import { type Footage, pictureAt, publicly } from "../footage/footage.js";
import { OPPOSED, type Turns } from "../footage/turns.js";

/** What a picture's caption counts. */
export interface Outcome {
  readonly people: number;
  /** Whom anything of the first source has reached by then. */
  readonly reached: number;
  /** How many of those have turned against it in public by then, at least once. */
  readonly turned: number;
}

export function outcomeAt({ n, reachedAt, stride }: Footage, { picture, agent }: Turns, step: number): Outcome {
  const reached = (i: number) => reachedAt[i]! > 0 && reachedAt[i]! <= step;
  let count = 0;
  for (let i = 0; i < n; i++) if (reached(i)) count++;
  const turned = new Set<number>();
  for (const [k, i] of agent.entries()) if (picture[k]! * stride <= step && reached(i)) turned.add(i);
  return { people: n, reached: count, turned: turned.size };
}

/** How many stand against the first source in public at a step, whether they have heard of it or not. */
export function opposedAt(footage: Footage, step: number): number {
  const { n, attitude, expressed, sources } = footage;
  const sign = Math.sign(sources[0]?.valence ?? 1) || 1;
  const from = pictureAt(footage, step) * n;
  let count = 0;
  for (let i = from; i < from + n; i++) if (sign * publicly(footage, attitude[i]!, expressed[i]!) < -OPPOSED) count++;
  return count;
}
