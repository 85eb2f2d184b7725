import type { Changes } from "../../index.js";
import type { Expectation } from "../../experiment.js";
import { laboratoryRule } from "./cell.js";
import type { Experiment, Where } from "./design.js";

/** How much a result says: written into the rule; what a mixture predicts; what only the engine shows; another paper's. */
export type Kind = "encoded" | "compositional" | "emergent" | "borrowed";

/** What is estimated from one experiment. */
export type Estimand =
  /** Weighted influence of others, or weighted gap between said and thought, over the cells that match. */
  | { readonly of: "influence" | "gap"; readonly terms: readonly (readonly [weight: number, where: Where])[] }
  /** Serial indirect effect uncertainty -> confidence -> threat -> divergence. */
  | { readonly of: "serial"; readonly where: Where };

/** One thing that must hold for a claim to hold. */
export interface Part {
  readonly text: string;
  readonly estimand: Estimand;
  readonly expects: Expectation;
  /** Margin of the verdict; see the declaration. */
  readonly margin?: number;
  /** The abstract says nothing of it, though it does of the claim's other parts. */
  readonly ours?: true;
}

export interface Claim {
  readonly id: `E${number}`;
  /** What the article's abstract says, in short; null where it says nothing of it and the claim is ours. */
  readonly paper: string | null;
  readonly prediction: string;
  readonly kind: Kind;
  readonly experiments: readonly Experiment["id"][];
  readonly parts: readonly Part[];
  /** A world in which the claim must fail. */
  readonly falsifier: { readonly text: string; readonly changes: Changes };
}

/** Margins of equivalence, fixed before the study was run; see the declaration. */
export const ZERO_INFLUENCE = 0.15;
export const ZERO_INDIRECT = 0.05;

const influence = (...terms: (readonly [number, Where])[]): Estimand => ({ of: "influence", terms });
const one = (where: Where): Estimand => influence([1, where]);
const sure: Where = { power: "high", certainty: "certain" };
const unsure: Where = { power: "high", certainty: "uncertain" };
const control: Where = { power: "control", certainty: "certain" };
const unsureControl: Where = { power: "control", certainty: "uncertain" };
const NO_REACTANCE: Claim["falsifier"] = { text: "without reactance (rho = 0)", changes: { "rule.reactance": 0 } };

const DISCOUNT = "with high certainty, power makes consumers discount others' opinions";
const DIVERGE = "with low certainty, power makes consumers diverge from others' opinions";
const SERIAL = "uncertainty weakens confidence in one's power, so that others' unsolicited opinions are felt as a threat to autonomy, which triggers reactance";
const PUBLIC = "power leads to reactance when evaluations are public but not when they are private";

/** E1 to E10: all written into the rule, so that reproducing them verifies the code and is no evidence. */
export const CLAIMS: readonly Claim[] = [
  {
    id: "E1", paper: null, prediction: "in control, others' opinions pull the evaluation", kind: "encoded", experiments: [1, 2],
    parts: [{ text: "control, certain", estimand: one(control), expects: "positive" }, { text: "control, uncertain", estimand: one(unsureControl), expects: "positive" }],
    falsifier: { text: "nobody is influenced and nobody conforms (alpha = nu = 0)", changes: { "rule.influence": 0, "rule.conformity": 0 } },
  },
  {
    id: "E2", paper: null, prediction: "in control, more when uncertain than when certain", kind: "encoded", experiments: [1, 2],
    parts: [{ text: "control: uncertain minus certain", estimand: influence([1, unsureControl], [-1, control]), expects: "positive" }],
    falsifier: { text: "certainty resists nothing and leaves power alone (zeta = eta = 0)", changes: { "rule.certaintyResistance": 0, "rule.powerErosion": 0 } },
  },
  {
    id: "E3", paper: DISCOUNT, prediction: "the powerful and certain discount: no influence within .15, and less than in control", kind: "encoded", experiments: [1, 2],
    parts: [
      { text: "power, certain", estimand: one(sure), expects: "zero", margin: ZERO_INFLUENCE },
      { text: "certain: power minus control", estimand: influence([1, sure], [-1, control]), expects: "negative" },
    ],
    falsifier: { text: "power counts for nothing (H0)", changes: laboratoryRule("conformity-only") },
  },
  {
    id: "E4", paper: DIVERGE, prediction: "the powerful and uncertain diverge", kind: "encoded", experiments: [1, 2],
    parts: [{ text: "power, uncertain", estimand: one(unsure), expects: "negative" }], falsifier: NO_REACTANCE,
  },
  {
    id: "E5", paper: `${DISCOUNT}; ${DIVERGE}`, prediction: "power x certainty x valence: uncertainty opens control and turns the powerful", kind: "encoded", experiments: [1, 2],
    parts: [{ text: "interaction", estimand: influence([1, unsure], [-1, sure], [-1, unsureControl], [1, control]), expects: "negative" }],
    falsifier: { text: "power counts for nothing (H0)", changes: laboratoryRule("conformity-only") },
  },
  {
    id: "E6", paper: SERIAL, prediction: "the reversal comes only when opinions are unsolicited", kind: "encoded", experiments: [3],
    parts: [
      { text: "power, uncertain, unsolicited", estimand: one({ ...unsure, asked: "unsolicited" }), expects: "negative" },
      { text: "power, uncertain, solicited", estimand: one({ ...unsure, asked: "solicited" }), expects: "not negative" },
      { text: "power, uncertain: unsolicited minus solicited", estimand: influence([1, { ...unsure, asked: "unsolicited" }], [-1, { ...unsure, asked: "solicited" }]), expects: "negative" },
    ],
    falsifier: NO_REACTANCE,
  },
  {
    id: "E7", paper: SERIAL, prediction: "uncertainty -> confidence in power -> threat -> divergence, serially, only under power and only unsolicited", kind: "encoded", experiments: [3],
    parts: [
      { text: "power, unsolicited", estimand: { of: "serial", where: { power: "high", asked: "unsolicited" } }, expects: "positive" },
      { text: "power, solicited", estimand: { of: "serial", where: { power: "high", asked: "solicited" } }, expects: "zero", margin: ZERO_INDIRECT },
      { text: "control, unsolicited", estimand: { of: "serial", where: { power: "control", asked: "unsolicited" } }, expects: "zero", margin: ZERO_INDIRECT },
    ],
    falsifier: { text: "uncertainty leaves confidence in power alone (eta = 0)", changes: { "rule.powerErosion": 0, "people.powerErosion": null } },
  },
  {
    id: "E8", paper: PUBLIC, prediction: "power inverts only in public", kind: "encoded", experiments: [4],
    parts: [
      { text: "power, uncertain, public", estimand: one({ ...unsure, audience: "public" }), expects: "negative" },
      { text: "power, uncertain: public minus private", estimand: influence([1, { ...unsure, audience: "public" }], [-1, { ...unsure, audience: "private" }]), expects: "negative" },
    ],
    falsifier: NO_REACTANCE,
  },
  {
    id: "E9", paper: PUBLIC, prediction: "in private the influence of others is not negative", kind: "encoded", experiments: [4],
    parts: [unsure, sure, unsureControl, control].map((where): Part => ({
      ...(where.power === "control" ? { ours: true } : {}),
      text: `${where.power === "high" ? "power" : "control"}, ${where.certainty}, private`, estimand: one({ ...where, audience: "private" }), expects: "not negative",
    })),
    falsifier: { text: "reactance moves what is thought, too (H5)", changes: laboratoryRule("private-reactance") },
  },
  {
    id: "E10", paper: null, prediction: "in public, said and thought lie farthest apart for the powerful and uncertain (in private they are the same by definition)",
    kind: "encoded", experiments: [4],
    parts: [control, unsureControl, sure].map((other): Part => ({
      text: `more than ${other.power === "high" ? "power" : "control"}, ${other.certainty}, public`,
      estimand: { of: "gap", terms: [[1, { ...unsure, audience: "public" }], [-1, { ...other, audience: "public" }]] }, expects: "positive",
    })),
    falsifier: NO_REACTANCE,
  },
];
