import type { Changes } from "../../index.js";
import type { Alternative } from "./alternatives.js";
import type { Condition } from "./design.js";

/** A cell of a discriminating design. */
export interface DuelCell {
  readonly weight: number;
  readonly condition: Condition;
  readonly changes: Changes;
  /** Mean attitude before, from which the change of an evaluation is taken. */
  readonly attitude: number;
}

/** A design in which two rules predict different signs of one contrast, worked out from their equations before the designs were run. */
export interface Duel {
  readonly id: `D${number}`;
  readonly text: string;
  readonly rival: Alternative["id"];
  /** Change of the evaluation towards the opinions heard first, on the scale of -1 to 1, weighted over cells, less `from`. */
  readonly cells: readonly DuelCell[];
  /** Where the two rules part: halfway between what they predict where neither predicts 0. */
  readonly from: number;
  /** Sign of the contrast under `dual-power`; the rival's is the other one. */
  readonly sign: 1 | -1;
  readonly because: string;
}

const insecure: Condition = { power: "high", certainty: "uncertain", asked: "unsolicited", audience: "public", opinions: "positive" };
const secure: Condition = { ...insecure, power: "control" };
const SPREAD = 0.05;

/** People who stand at `attitude` hear opinions of `opinion`. */
const hear = (condition: Condition, attitude: number, opinion: number, weight = 1, changes: Changes = {}): DuelCell => ({
  weight, condition, attitude,
  changes: { "people.attitude": { kind: "normal", mean: attitude, sd: SPREAD, ends: "truncate" }, "campaigns.0.valence": opinion, ...changes },
});

/** A friend's solicited answer of -.6 beside an advertiser's +.6, who is believed little; asked for, or not. */
const between = (unsolicited: number, weight: number): DuelCell => hear(insecure, 0, 0.6, weight, {
  campaigns: [
    { id: "friend", valence: -0.6, spread: 0.1, weight: 1, pressure: 1, unsolicited: 0, rate: 4, push: 1 },
    { id: "advertiser", valence: 0.6, spread: 0.1, weight: 0.05, pressure: 1, unsolicited, rate: 4, push: 1 },
  ],
});

/** The discriminating designs. */
export const DUELS: readonly Duel[] = [
  {
    id: "D1", rival: "H1", text: "low certainty: opinions of +.6, unasked, in public", cells: [hear(insecure, 0, 0.6)], from: 0, sign: -1,
    because: "insecure power turns away; a power that only discounts still goes along a little",
  },
  {
    id: "D2", rival: "H2", text: "near opinions (.2 away) on insecure power", cells: [hear(insecure, 0, 0.2)], from: 0, sign: -1,
    because: "threat does not need distance; repulsion does",
  },
  {
    id: "D3", rival: "H2", text: "far opinions (1.4 away) on people without power", cells: [hear(secure, -0.5, 0.9)], from: 0, sign: 1,
    because: "without threat even far opinions attract; under repulsion they push off",
  },
  {
    id: "D4", rival: "H5", text: "insecure power in private", cells: [hear({ ...insecure, audience: "private" }, 0, 0.6)], from: 0, sign: 1,
    because: "reactance is what is said; under the rival it is what is thought",
  },
  {
    id: "D5", rival: "H6", text: "insecure power, asked, in private", cells: [hear({ ...insecure, asked: "solicited", audience: "private" }, 0, 0.6)], from: 0.13, sign: 1,
    because: "unthreatened, the insecure listen almost like others; under the rival they are as independent as the secure",
  },
  {
    id: "D6", rival: "H4", text: "own attitude (.8) more extreme than the opinions (.4): unasked minus asked", from: 0, sign: 1,
    cells: [hear(insecure, 0.8, 0.4, 1), hear({ ...insecure, asked: "solicited" }, 0.8, 0.4, -1)],
    because: "away from those who press is further out; away from the side that presses is back across",
  },
  {
    id: "D7", rival: "H9", text: "a friend's answer (-.6) against an advertiser's push (+.6): the push unasked minus asked", from: 0, sign: -1,
    cells: [between(1, 1), between(0, -1)],
    because: "reaction is against the advertiser who presses; under the rival it is against the mean, which is the friend's",
  },
];
