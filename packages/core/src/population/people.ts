import { between, choice, group, type Kinds, list, maybe, type Value, variant } from "../spec/shape.js";
import type { standardKinds } from "./standard-distributions.js";

/** Makes traits whose distributions are of some kinds. */
export const traitOf = <const K extends Kinds>(kinds: K) => (help: string, value: { kind: string; [param: string]: unknown }, source?: string) =>
  variant(kinds, value, { help, evidence: "assumed", ...(source === undefined ? {} : { source }) });

export const CORRELATED = ["attitude", "power", "certainty", "activity"] as const;

/** `people` of a scenario, whose traits may have distributions of these kinds. */
export function peopleShape<const K extends Kinds>(kinds: K) {
  const trait = traitOf(kinds);
  return group({
    attitude: trait("private attitude to the brand, -1 to 1 (A)", { kind: "normal", mean: 0.15, sd: 0.35 }, "gives about 3-4 positive utterances for a negative one"),
    anchor: maybe(trait("what the attitude is pulled back to; null: where it starts (A0)", { kind: "constant", value: 0 })),
    expressed: maybe(trait("public stance at the start; null: the attitude (E)", { kind: "constant", value: 0 })),
    power: trait("sense of power, 0 to 1 (P)", { kind: "two-groups", share: 0.1, high: 0.9, low: 0.3, sd: 0.05 }, "the cells of the laboratory"),
    certainty: trait("attitude certainty, 0 to 1 (C)", { kind: "normal", mean: 0.25, sd: 0.1 }, "the same for all, or power and certainty are confounded"),
    powerErosion: maybe(trait("own value of the rule's powerErosion (eta); null: the rule's", { kind: "constant", value: 1 })),
    activity: trait("how much a person talks, 0 to 1", { kind: "power-of-uniform", exponent: 7 }, "Forrester: about 80 % of impressions come from a minority"),
    correlations: list(group({
      trait: choice(CORRELATED, undefined, { help: "the trait that is tied" }),
      with: choice([...CORRELATED, "degree", "community"], undefined, { help: "what it is tied to; community is likeness within a community" }),
      r: between(-1, 1, undefined, { help: "correlation of the normal scores (Gaussian copula)" }),
    }, { help: "a correlation" }), { help: "correlated traits, by a Gaussian copula; realised correlations are reported" }, []),
  }, { help: "who the agents are" });
}
export type People = Value<ReturnType<typeof peopleShape<typeof standardKinds>>>;
