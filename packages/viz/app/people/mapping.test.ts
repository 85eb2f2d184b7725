import { withChanges } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { issueLines } from "./issue-lines.js";
import { firstMapping, fits, mapping, mappingOf, UNMAPPED } from "./mapping.js";

const none = { count: 0, people: [] };
const column = (name: string, low: number, high: number, more = {}) => ({ name, numeric: true, low, high, missing: 0, examples: [], beyond: { share: none, signed: none }, ...more });
const own = scenario("push-harder");

describe("a column", () => {
  it("fits a trait when it has a number in the trait's range for everybody", () => {
    expect(fits("power", column("x", 0, 1))).toBe(true);
    expect(fits("power", column("x", -0.1, 1))).toBe(false);
    expect(fits("attitude", column("x", -1, 1))).toBe(true);
    expect(fits("attitude", column("x", -1, 1.01))).toBe(false);
    expect(fits("power", column("x", 0, 1, { missing: 1 }))).toBe(false);
    expect(fits("power", column("x", Number.NaN, Number.NaN, { numeric: false }))).toBe(false);
  });

  it("is proposed for the trait that it is called by, unless it does not fit, or another was chosen before", () => {
    const attributes = [column("Power", 0, 1), column("opinion", -1, 1), column("certainty", 0, 90), column("age", 1, 99)];
    expect(firstMapping({ attributes }, UNMAPPED)).toEqual({ power: "Power", certainty: null, attitude: "opinion", activity: null });
    expect(firstMapping({ attributes }, { ...UNMAPPED, power: "age", activity: "gone" })).toMatchObject({ power: "age", activity: null });
  });
});

describe("columns chosen for traits", () => {
  it("become changes that core takes, in place of older ones of the same trait, and are read back from them", () => {
    const changes = mapping(own, { empowered: 0.2, push: 9 }, UNMAPPED, { ...UNMAPPED, power: "p" });
    expect(changes).toEqual({ push: 9, "people.power": { kind: "attribute", name: "p" } });
    expect(mappingOf(withChanges(own, changes))).toEqual({ ...UNMAPPED, power: "p" });
  });

  it("leave no trace once they are taken back, and leave other changes alone", () => {
    const chosen = { ...UNMAPPED, power: "p", attitude: "a" };
    const changes = mapping(own, { push: 9 }, UNMAPPED, chosen);
    expect(mapping(own, changes, chosen, UNMAPPED)).toEqual({ push: 9 });
    expect(mapping(own, { empowered: 0.2 }, UNMAPPED, UNMAPPED)).toEqual({ empowered: 0.2 });
  });
});

it("tells the same mistake in several rows once, with the first row and their number", () => {
  const empty = (line: number) => ({ code: "E_IMPORT_MISSING", path: `line ${line}`, expected: "an id", received: "an empty cell" });
  const other = { ...empty(9), received: "nothing" };
  expect(issueLines([empty(2), other, empty(5), empty(7)])).toEqual([{ first: empty(2), count: 3 }, { first: other, count: 1 }]);
});
