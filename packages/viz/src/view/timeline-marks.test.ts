import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { type Mark, marksOf, merged } from "./timeline-marks.js";

fc.configureGlobal({ seed: 417 });

const footage = footageOf(simulate(scenario("dell-hell"), { seed: "otter-417" }));
const kind = (marks: readonly Mark[], wanted: Mark["kind"]) => marks.filter((mark) => mark.kind === wanted);

describe("marks on the timeline", () => {
  it("are where posts begin after a pause: contacts in the picture, none in the one before", () => {
    const total = Array.from({ length: footage.pictures }, (_, k) => footage.contacts.subarray(k * footage.n, (k + 1) * footage.n).reduce((sum, each) => sum + each, 0));
    const begins = total.flatMap((count, k) => (count > 0 && total[k - 1] === 0 ? [k * footage.stride] : []));
    expect(begins.length).toBeGreaterThan(1);
    expect(kind(marksOf(footage), "posts").map(({ step }) => step)).toEqual(begins);
  });

  it("count every turn, and name every strategy that began in the step after it did", () => {
    const marks = marksOf(footage);
    expect(kind(marks, "turn").reduce((sum, { count }) => sum + count, 0)).toBe(footage.turns.agent.length);
    const begun = footage.summary.strategies.filter(({ began }) => began !== null);
    expect(begun.length).toBeGreaterThan(0);
    expect(kind(marks, "intervention").map(({ text, step }) => [text, step]).sort()).toEqual(begun.map(({ id, began }) => [id, began! + 1]).sort());
  });

  it("are in order of time, notes among them", () => {
    const steps = marksOf(footage, [{ step: 50, text: "late" }, { step: 3, text: "early" }]).map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it("merge with neighbours of their kind: no count is lost, and what is left stands apart", () => {
    const mark = fc.record({ step: fc.integer({ min: 0, max: 60 }), kind: fc.constantFrom("turn", "posts"), count: fc.integer({ min: 1, max: 9 }), text: fc.constant("") });
    fc.assert(fc.property(fc.array(mark, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (found, apart) => {
      const marks = found.toSorted((a, b) => a.step - b.step) as Mark[];
      for (const each of ["turn", "posts"] as const) {
        const [before, after] = [kind(marks, each), kind(merged(marks, apart), each)];
        expect(after.reduce((sum, { count }) => sum + count, 0)).toBe(before.reduce((sum, { count }) => sum + count, 0));
        expect(after.every(({ step }, k) => k === 0 || step - after[k - 1]!.step >= apart)).toBe(true);
      }
    }));
  });
});
