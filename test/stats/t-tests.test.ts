import { describe, it } from "vitest";
import { oneSampleTTest, pairedTTest, studentTTest, type TTestOptions, welchTTest } from "../../packages/core/src/stats/t-test.js";
import { againstR, type Cases, caughtByR, fixtureOf } from "./against-r.js";

interface Given {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly options: TTestOptions;
}
type Test = (given: Given) => object | null;
const r = fixtureOf<Readonly<Record<"one" | "paired" | "student" | "welch", Cases<Given>>>>("t-tests");

const one: Test = ({ x, options }) => oneSampleTTest(x, options);
const paired: Test = ({ x, y, options }) => pairedTTest(x, y, options);
const student: Test = ({ x, y, options }) => studentTTest(x, y, options);
const welch: Test = ({ x, y, options }) => welchTTest(x, y, options);

describe("estimate, se, t, df, p and interval, one-sided and two-sided, are those of R's t.test to 12 digits:", () => {
  it.each([["one", one], ["paired", paired], ["student", student], ["welch", welch]] as const)("%s", (name, test) => {
    againstR(r[name], test, 12);
  });
});

describe("mistakes are caught:", () => {
  it("Student for Welch, and Welch for Student", () => {
    caughtByR(r.welch, student, 12);
    caughtByR(r.student, welch, 12);
  });

  it("paired for unpaired", () => {
    caughtByR(r.paired, student, 12);
  });

  it("a one-tailed p, the other tail, and no correction for the tested value", () => {
    const change = (of: (options: TTestOptions) => TTestOptions): Test => ({ x, options }) => oneSampleTTest(x, of(options));
    caughtByR(r.one, (given) => ({ ...one(given), p: oneSampleTTest(given.x, { ...given.options, alternative: "greater" })!.p }), 12);
    caughtByR(r.one, change((options) => ({ ...options, alternative: options.alternative === "less" ? "greater" : options.alternative! })), 12);
    caughtByR(r.one, change((options) => ({ ...options, nullValue: 0 })), 12);
  });

  it("another level, and a degree of freedom too many", () => {
    caughtByR(r.student, ({ x, y, options }) => studentTTest(x, y, { ...options, level: 0.95 }), 12);
    caughtByR(r.welch, (given) => ({ ...welch(given), df: given.x.length + given.y.length - 2 }), 12);
  });
});
