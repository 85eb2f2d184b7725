import { type Outputs, signHolds } from "../../../experiment.js";
import { CLAIMS, type Claim } from "../claims.js";
import type { Experiment } from "../design.js";
import { SIGNS } from "./signs.js";

/** Signs of which one asks whether they all hold: a part's own, those of a claim, of an experiment, or all there are. */
export interface Question {
  readonly of: "part" | "claim" | "experiment" | "all";
  readonly name: string;
  readonly claim: Claim["id"] | null;
  readonly experiment: Experiment["id"] | null;
  /** Positions in `SIGNS`. */
  readonly signs: readonly number[];
}

const places = (which: (sign: (typeof SIGNS)[number]) => boolean): number[] => SIGNS.flatMap((sign, s) => (which(sign) ? [s] : []));

/** One for each of `SIGNS`, in their order. */
export const PARTS: readonly Question[] = SIGNS.map(({ claim, experiment, part }, s) => ({ of: "part", name: part.text, claim, experiment, signs: [s] }));

/** One for each claim, each experiment, and all together. */
export const WHOLES: readonly Question[] = [
  ...CLAIMS.map(({ id }): Question => ({ of: "claim", name: id, claim: id, experiment: null, signs: places(({ claim }) => claim === id) })),
  ...[...new Set(SIGNS.map(({ experiment }) => experiment))].map((id): Question =>
    ({ of: "experiment", name: `Experiment ${id}`, claim: null, experiment: id, signs: places(({ experiment }) => experiment === id) })),
  { of: "all", name: "all signs", claim: null, experiment: null, signs: places(() => true) },
];

/** At which points all signs of a question hold, from the values of all signs there. */
export function heldAt({ signs }: Question, values: Outputs): boolean[] {
  return Array.from(values[0]!, (_, k) => signs.every((s) => signHolds(values[s]![k]!, SIGNS[s]!.part.expects, SIGNS[s]!.part.margin)));
}
