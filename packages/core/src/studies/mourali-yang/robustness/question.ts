import { type Outputs, signHolds } from "../../../experiment.js";
import { CLAIMS, type Claim } from "../claims.js";
import type { Experiment } from "../design.js";
import { SIGNS } from "./signs.js";

/** Signs of which one asks whether they all hold: a part's own, those of a claim, of an experiment, of the reversals, or all there are. */
export interface Question {
  readonly of: "part" | "claim" | "experiment" | "reversals" | "all";
  readonly name: string;
  readonly claim: Claim["id"] | null;
  readonly experiment: Experiment["id"] | null;
  /** Positions in `SIGNS`. */
  readonly signs: readonly number[];
}

const places = (which: (sign: (typeof SIGNS)[number]) => boolean): number[] => SIGNS.flatMap((sign, s) => (which(sign) ? [s] : []));

/** One for each of `SIGNS`, in their order. */
export const PARTS: readonly Question[] = SIGNS.map(({ claim, experiment, part }, s) => ({ of: "part", name: part.text, claim, experiment, signs: [s] }));

/** Claims on who conforms and who diverges, and when; not on who is moved more, on equivalence to 0, on mediation or on gaps. */
const REVERSALS: readonly Claim["id"][] = ["E1", "E4", "E6", "E8", "E9"];

/** One for each claim, each experiment, the reversals, and all together. */
export const WHOLES: readonly Question[] = [
  ...CLAIMS.map(({ id }): Question => ({ of: "claim", name: id, claim: id, experiment: null, signs: places(({ claim }) => claim === id) })),
  ...[...new Set(SIGNS.map(({ experiment }) => experiment))].map((id): Question =>
    ({ of: "experiment", name: `Experiment ${id}`, claim: null, experiment: id, signs: places(({ experiment }) => experiment === id) })),
  { of: "reversals", name: REVERSALS.join(" "), claim: null, experiment: null, signs: places(({ claim }) => REVERSALS.includes(claim)) },
  { of: "all", name: "all signs", claim: null, experiment: null, signs: places(() => true) },
];

/** At which points all signs of a question hold, from the values of all signs there. */
export function heldAt({ signs }: Question, values: Outputs): boolean[] {
  return Array.from(values[0]!, (_, k) => signs.every((s) => signHolds(values[s]![k]!, SIGNS[s]!.part.expects, SIGNS[s]!.part.margin)));
}
