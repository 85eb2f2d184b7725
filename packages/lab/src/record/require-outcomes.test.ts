import { simulate, type SpecError } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { parseStudy, planOf } from "@talkback/core/experiment";
import { outcomeCells } from "@talkback/core/io";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { requireOutcomes } from "./require-outcomes.js";

const study = (more: object) => planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 40 }, replications: 2, arms: { a: { push: 1 }, b: { push: 4 } },
  design: { kind: "factorial", factors: [{ path: "empowered", levels: [0.1, 0.6] }] }, ...more,
}, catalog));

const prediction = (id: string, outcome: string) => ({ id, text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { arm: "a" }, b: { arm: "b" } }, outcome, direction: "negative" });

it("outcomes after one step are those of whole runs, in every scenario", () => {
  for (const id of scenarios()) {
    const small = scenario(id, { "network.n": 60 });
    const names = (more: object) => outcomeCells(simulate(small, { seed: "1", catalog, ...more }).summary).map(([name]) => name);
    expect([id, names({ stopWhen: () => true })]).toEqual([id, names({})]);
  }
});

it("outcomes that runs have are taken, and all others are named at once, with what is nearest", () => {
  expect(() => requireOutcomes(study({ until: { outcome: "m_gap", halfWidth: 0.1, most: 4 } }))).not.toThrow();
  const wrong = study({ until: { outcome: "m_gapp", halfWidth: 0.1, most: 4 }, predictions: [prediction("p1", "m_public_mean"), prediction("p2", "m_public_meen")] });
  try {
    requireOutcomes(wrong);
    expect.unreachable();
  } catch (error) {
    expect((error as SpecError).issues).toMatchObject([{ code: "E_OUTCOME", path: "until.outcome", received: "m_gapp", hint: "did you mean m_gap?" }, { path: "predictions.1.outcome", hint: "did you mean m_public_mean?" }]);
  }
});
