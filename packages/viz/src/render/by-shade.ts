import { SHADES } from "../theme/attitude-colour.js";

/** Agents in order of a shade: those of shade s are `order[starts[s]] … order[starts[s + 1] − 1]`. */
export interface ByShade {
  readonly starts: Uint32Array;
  order: Uint32Array;
}

const shared: ByShade = { starts: new Uint32Array(SHADES + 2), order: new Uint32Array(0) };

/** Sorts those whom `chosen` takes, in time of their number and without making anything; valid until the next call. */
export function byShade(n: number, shade: Uint8Array, chosen: (i: number) => boolean): ByShade {
  if (shared.order.length < n) shared.order = new Uint32Array(n);
  const { starts, order } = shared;
  starts.fill(0);
  for (let i = 0; i < n; i++) if (chosen(i)) starts[shade[i]! + 2]!++;
  for (let s = 2; s < starts.length; s++) starts[s]! += starts[s - 1]!;
  for (let i = 0; i < n; i++) if (chosen(i)) order[starts[shade[i]! + 1]!++] = i;
  return shared;
}
