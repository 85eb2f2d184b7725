import { type Footage, pictureAt } from "../footage/footage.js";
import { opposes } from "./stage-telling.js";

/** (n) 1 for those who oppose the message in public at a time in one of two runs only; null without a second run of as many people. */
export function differingAt(footage: Footage, compared: Footage | null, time: number): Uint8Array | null {
  if (compared === null || compared.n !== footage.n || compared === footage) return null;
  const [here, there] = [pictureAt(footage, time), pictureAt(compared, time)];
  return Uint8Array.from({ length: footage.n }, (_, i) => (opposes(footage, here, i) === opposes(compared, there, i) ? 0 : 1));
}
