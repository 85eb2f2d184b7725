import type { Kernel } from "../../population/kernel.js";
import { between } from "../../spec/shape.js";
import { defineHearing } from "./hearing.js";

/** Draws near below the latitude of acceptance, pushes off beyond that of rejection, and is passed over between. */
export const judged = (acceptance: number, rejection: number): Kernel => (d) => {
  const size = Math.abs(d);
  return size < acceptance ? 1 : size > rejection ? -1 : 0;
};

const latitude = (value: number, help: string) => between(0, 3, value, { help: `${help}; attitudes lie 2 apart at most`, evidence: "assumed" });

export const socialJudgement = defineHearing({
  name: "social-judgement",
  summary: "Near opinions attract, far ones repel, those between count for nothing.",
  source: "Jager & Amblard 2005, doi:10.1007/s10588-005-6282-2",
  params: { acceptance: latitude(0.4, "distance below which an opinion attracts"), rejection: latitude(1.2, "distance beyond which an opinion repels") },
  kernel: ({ acceptance, rejection }) => judged(acceptance, rejection),
});
