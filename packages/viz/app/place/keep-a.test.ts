import { expect, it } from "vitest";
import { FIRST_PLACE } from "../address/first-place.js";
import type { Place } from "../app.js";
import { comparedQuestion } from "./compared-question.js";
import { keepingA, shownAsA } from "./keep-a.js";

const place = (changes: Place["question"]["changes"], compare: Place["compare"] = null): Place => ({ ...FIRST_PLACE, question: { ...FIRST_PLACE.question, changes }, compare });
const changed = (from: Place, changes: Place["question"]["changes"]): Place => ({ ...from, ...keepingA(from, { question: { ...from.question, changes } }) });
const ofA = (shown: Place) => comparedQuestion(shown)!.changes;

it("A stays what it is, whatever of B is changed, changed again, put back or replaced", () => {
  const same = place({ empowered: 0.3 }, { changes: {}, seed: "otter-417" });
  const once = changed(same, { empowered: 0.3, push: 8 });
  expect([ofA(once), once.compare!.changes]).toEqual([{ empowered: 0.3, push: 4 }, { push: 4 }]);
  const twice = changed(once, { empowered: 0.9, push: 2 });
  expect(ofA(twice)).toEqual({ push: 4, empowered: 0.3 });
  expect(ofA(changed(twice, {}))).toEqual({ push: 4, empowered: 0.3 });
  const kind = changed(same, { "people.power": { kind: "beta", a: 2, b: 2 }, "people.power.a": 3 });
  expect(ofA(kind)).toMatchObject({ empowered: 0.3, "people.power": { kind: "two-groups" } });
  expect(Object.keys(ofA(kind))).not.toContain("people.power.a");
});

it("leaves alone what names its own comparison, another story, or nothing to run", () => {
  const compared = place({ push: 8 }, { changes: { push: 1 }, seed: "otter-417" });
  expect(keepingA(compared, { time: 3 })).toEqual({ time: 3 });
  expect(keepingA(compared, { compare: null, question: FIRST_PLACE.question })).toEqual({ compare: null, question: FIRST_PLACE.question });
  expect(keepingA(compared, { question: { ...FIRST_PLACE.question, scenario: "dell-hell" } })).not.toHaveProperty("compare");
});

it("A is what is shown when a comparison begins, whether anything was changed before or not, and B what is changed next", () => {
  for (const changes of [{}, { "network.n": 60, push: 8 }]) {
    const shown = place(changes);
    const compared = { ...shown, compare: shownAsA(shown) };
    expect(comparedQuestion(compared)).toEqual(shown.question);
    const next = changed(compared, { ...changes, push: 2 });
    expect(comparedQuestion(next)!.changes).toEqual({ push: 4, ...changes });
  }
});
