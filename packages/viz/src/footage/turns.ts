import type { Footage } from "./footage.js";

/** Public evaluation beyond this, against the message, counts as opposing it; core's measure `opposed` has the same. */
export const OPPOSED = 0.1;

/** Agents that turned against the first source in public, in order of step and agent. */
export interface Turns {
  /** Picture in which each shows for the first time. */
  readonly picture: Uint32Array;
  readonly agent: Uint32Array;
}

const made = new WeakMap<Footage, Turns>();

/** Every time that an agent acted on reactance and its public stance passed from not opposing to opposing; found once for a run. */
export function turns(footage: Footage): Turns {
  const found = made.get(footage) ?? reckoned(footage);
  made.set(footage, found);
  return found;
}

function reckoned({ n, pictures, expressed, reacted, sources }: Footage): Turns {
  const sign = Math.sign(sources[0]?.valence ?? 1) || 1;
  const [picture, agent]: [number[], number[]] = [[], []];
  for (let k = 1; k < pictures; k++) {
    for (let i = 0; i < n; i++) {
      if (reacted[k * n + i] === 0) continue;
      if (sign * expressed[k * n + i]! >= -OPPOSED || sign * expressed[(k - 1) * n + i]! < -OPPOSED) continue;
      picture.push(k);
      agent.push(i);
    }
  }
  return { picture: Uint32Array.from(picture), agent: Uint32Array.from(agent) };
}
