import type { OutTies } from "../../graph/out-ties.js";

/** Whether out-tie k of agent j leads to a hearer that the tie before it led to: one person, tied in several layers. */
export const hearerAgain = ({ offsets, hearers }: OutTies, j: number, k: number): boolean => k > offsets[j]! && hearers[k] === hearers[k - 1];
