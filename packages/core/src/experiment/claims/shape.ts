import { any, between, choice, count, flag, group, list, map, maybe, text, type Value, variant } from "../../spec/shape.js";

export const CLAIMS_FORMAT = "talkback-claims-1";

/** Changes to a scenario by path or lead name. */
const changes = (help: string) => map(any({ help: "a value" }), { help });

/** How runs of one luck are set against each other; an effect is a sum of one metric over arms, each with its sign. */
export const DESIGNS = {
  contrast: {
    summary: "What changes from a to b: metric(b) − metric(a).",
    params: { a: changes("changes of the first arm"), b: changes("changes of the second arm") },
  },
  interaction: {
    summary: "What x and y do together beyond what each does alone: metric(x, y) − metric(x) − metric(y) + metric().",
    params: { x: changes("first change"), y: changes("second change") },
  },
  level: {
    summary: "The metric itself, in one arm.",
    params: { at: changes("changes of the arm") },
  },
  weighted: {
    summary: "Any sum of arms.",
    params: { arms: list(group({ weight: between(-100, 100, undefined, { help: "factor of the arm's metric" }), change: changes("changes of the arm") }, { help: "an arm" }), { help: "the arms" }) },
  },
} as const;

export const KINDS = ["encoded", "compositional", "emergent", "borrowed"] as const;

/** One claim about a scenario, so that it can fail. */
export const CLAIM = group({
  id: text(undefined, { help: "name within the scenario, e.g. C1" }),
  text: text(undefined, { help: "the claim in one sentence" }),
  kind: choice(KINDS, undefined, { help: "written into the rule; already in the mixture; beyond it; or another paper's" }),
  tempting: flag(false, { help: "a tempting claim that is expected not to hold: it is refuted when it does not" }),
  given: changes("changes in force in every arm"),
  design: variant(DESIGNS, undefined, { help: "the arms" }),
  metric: text("publicMean", { help: "what is compared" }),
  direction: choice(["positive", "negative", "zero", "not negative"], undefined, { help: "what is claimed of the effect" }),
  pairs: count(2, 1e6, 200, { help: "pairs of a verdict", unit: "pairs" }),
  margin: between(0, 1e9, 0.05, { help: "smallest effect that counts, on the metric's scale", evidence: "assumed" }),
  mixture: maybe(text(undefined, { help: "path of the share of a population mix: the mixture of the two homogeneous runs, and what is left beyond it, are reported too" })),
  falsifier: maybe(group({
    given: changes("changes, on top, in every arm: with them the claim must fail"),
    expect: choice(["fails", "reversed", "halved"], "fails", { help: "how: not supported; supported the other way; or at most half as large" }),
    text: text("", { help: "why it must fail then" }),
  }, { help: "circumstances in which the claim must not hold" })),
  source: text("", { help: "where the claim comes from" }),
  expectation: text("", { help: "why it was expected, written before the claim was run" }),
  found: text("", { help: "what came of it and why, written after it was run; needed where it did not come out as predicted" }),
}, { help: "a claim" });
export type Claim = Value<typeof CLAIM>;

/** The claims of one scenario, and where its constants come from. */
export const CLAIMS = group({
  format: choice([CLAIMS_FORMAT], CLAIMS_FORMAT, { help: "version of this format" }),
  scenario: text(undefined, { help: "id of the scenario" }),
  constants: map(group({
    evidence: choice(["paper", "literature", "assumed", "project"], undefined, { help: "what stands behind the value" }),
    why: text(undefined, { help: "source or reason" }),
  }, { help: "where a value comes from" }), { help: "by path: every value of the scenario that was chosen for it" }),
  claims: list(CLAIM, { help: "what is claimed" }),
}, { help: "the claims of a scenario" });
export type Claims = Value<typeof CLAIMS>;
