/** Public evaluation beyond this, against the message, counts as opposing it; core's measure `opposed` has the same. */
export const OPPOSED = 0.1;

/** Agents that turned against the first source in public, in order of step and agent. */
export interface Turns {
  /** Picture in which each shows for the first time. */
  readonly picture: Uint32Array;
  readonly agent: Uint32Array;
}

/** What tells who turned: of footage. */
export interface Acted {
  readonly n: number;
  readonly expressed: Float32Array;
  readonly reacted: Uint8Array;
  readonly sources: readonly { readonly valence: number }[];
}

/** Every time that an agent acted on reactance and its public stance passed from not opposing to opposing. */
export function turnsOf({ n, expressed, reacted, sources }: Acted): Turns {
  const sign = Math.sign(sources[0]?.valence ?? 1) || 1;
  const [picture, agent]: [number[], number[]] = [[], []];
  eachSet(reacted, n, (at) => {
    if (sign * expressed[at]! >= -OPPOSED || sign * expressed[at - n]! < -OPPOSED) return;
    picture.push(Math.floor(at / n));
    agent.push(at % n);
  });
  return { picture: Uint32Array.from(picture), agent: Uint32Array.from(agent) };
}

/** Calls back for each flag that is set, from a place on; four at a time are passed over where none is. */
function eachSet(given: Uint8Array, from: number, each: (at: number) => void): void {
  const flags = given.byteOffset % 4 === 0 ? given : given.slice();
  const fours = new Uint32Array(flags.buffer, flags.byteOffset, flags.length >> 2);
  for (let four = from >> 2; four <= fours.length; four++) {
    if (fours[four] === 0) continue;
    const end = Math.min(flags.length, 4 * four + 4);
    for (let at = Math.max(from, 4 * four); at < end; at++) if (flags[at] !== 0) each(at);
  }
}
