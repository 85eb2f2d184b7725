import { expect, it } from "vitest";
import { scenario } from "../../library/scenarios.js";
import { withChanges } from "../../scenario/scenario.js";
import { lockable } from "./lockable.js";
import { parseClaims } from "./parse-claims.js";

const base = scenario("push-harder");
const text = (over: object = {}, of = base) => lockable(parseClaims({
  scenario: "push-harder", claims: [{ id: "C1", text: "a", kind: "emergent", design: { kind: "level", at: { push: 2 } }, direction: "positive", falsifier: { given: { certainty: 0.8 } }, ...over }],
}, base), of);

it.each([
  ["a direction", { direction: "negative" }], ["a margin", { margin: 0.04 }], ["pairs", { pairs: 100 }], ["an arm", { design: { kind: "level", at: { push: 3 } } }], ["the metric", { metric: "gap" }],
  ["what is given", { given: { push: 1 } }], ["the falsifier", { falsifier: { given: { certainty: 0.7 } } }], ["how it must fail", { falsifier: { given: { certainty: 0.8 }, expect: "halved" } }],
  ["the kind", { kind: "encoded" }], ["whether it tempts", { tempting: true }], ["the mixture", { mixture: "empowered" }],
])("changes with %s", (_, over) => expect(text(over)).not.toBe(text()));

it("changes with a constant of the scenario", () => expect(text({}, withChanges(base, { "rule.tolerance": 0.31 }))).not.toBe(text()));

it("does not change with words", () => {
  expect(text({ text: "b", source: "s", expectation: "e", found: "w", falsifier: { given: { certainty: 0.8 }, text: "f" } })).toBe(text());
  expect(text({}, { ...base, story: "another", title: "Another" })).toBe(text());
});
