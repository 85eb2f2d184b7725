import { peerWeight } from "../peers.js";
import type { Listening } from "./hearing.js";

/** Lets hearer i hear what speaker j says in this step, as by a tie of strength x; nothing if j is silent. */
export type Tell = (i: number, j: number, x: number) => void;

export function bindTell({ scene: { heard }, voice: { spoke, opinion, channel, credence }, channels, peers, deliver }: Listening): Tell {
  return (i, j, x) => {
    if (spoke[j] === 0) return;
    const e = opinion[j]!;
    deliver(heard, i, peerWeight(x, peers, e) * credence[j]!, x, channels[channel[j]!]!.unsolicited, e);
  };
}

/** The same with one voice as good as another: weight and pressure are 1, whatever the ties, so that an even split is exactly even. */
export function bindBallot({ scene: { heard }, voice: { spoke, opinion, channel }, channels, deliver }: Listening): (i: number, j: number) => void {
  return (i, j) => {
    if (spoke[j] === 1) deliver(heard, i, 1, 1, channels[channel[j]!]!.unsolicited, opinion[j]!);
  };
}
