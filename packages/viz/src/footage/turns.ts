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

function reckoned({ n, expressed, reacted, sources }: Footage): Turns {
  const sign = Math.sign(sources[0]?.valence ?? 1) || 1;
  const [picture, agent]: [number[], number[]] = [[], []];
  for (let at = reacted.indexOf(1, n); at >= 0; at = reacted.indexOf(1, at + 1)) {
    if (sign * expressed[at]! >= -OPPOSED || sign * expressed[at - n]! < -OPPOSED) continue;
    picture.push(Math.floor(at / n));
    agent.push(at % n);
  }
  return { picture: Uint32Array.from(picture), agent: Uint32Array.from(agent) };
}
