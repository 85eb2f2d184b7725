import type { Footage } from "../footage/footage.js";
import { outTiesOf } from "./out-ties.js";

/** Calls back for an agent, whom it hears and who hears it; twice for those who do both. */
export function neighbourhood(footage: Footage, i: number, each: (agent: number) => void): void {
  each(i);
  for (let e = footage.offsets[i]!; e < footage.offsets[i + 1]!; e++) each(footage.speakers[e]!);
  const out = outTiesOf(footage);
  for (let e = out.offsets[i]!; e < out.offsets[i + 1]!; e++) each(out.hearers[e]!);
}
