import type { Footage } from "../footage/footage.js";
import type { Turns } from "../footage/turns.js";

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
