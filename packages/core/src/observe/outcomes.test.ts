import { describe, expect, it } from "vitest";
import { type Compared, modeOf, outcomes } from "./outcomes.js";

interface Row {
  readonly withIt?: number;
  readonly without?: number;
  /** Steps, as the columns count them: from 1, with 0 for never. */
  readonly exposedAt?: number;
  readonly heardAt?: number;
  readonly spokeAt?: number;
}
const compared = (rows: readonly Row[], { sign = 1, followed = true } = {}): Compared => ({
  sign,
  withIt: Float64Array.from(rows, ({ withIt = 0 }) => withIt),
  without: Float64Array.from(rows, ({ without = 0 }) => without),
  exposedAt: Uint32Array.from(rows, ({ exposedAt = 0 }) => exposedAt),
  heardAt: followed ? Uint32Array.from(rows, ({ heardAt = 0 }) => heardAt) : null,
  spokeAt: Uint32Array.from(rows, ({ spokeAt = 0 }) => spokeAt),
});

const MORE = 0.05 + 2 ** -57;

describe("the mode of an agent", () => {
  it.each([
    ["moved, but by others: neither a contact nor word of mouth", { withIt: 0.9 }, "notReached"],
    ["moved against the message after a contact", { withIt: 0.2, without: 0.4, exposedAt: 1 }, "pushedBack"],
    ["moved against the message after word of mouth alone", { withIt: 0.2, without: 0.4, heardAt: 3 }, "pushedBack"],
    ["moved along, and quiet", { withIt: 0.4, without: 0.2, exposedAt: 1 }, "wentAlong"],
    ["moved along after word of mouth alone", { withIt: 0.4, without: 0.2, heardAt: 2, spokeAt: 9 }, "wentAlong"],
    ["moved against by exactly .05", { without: 0.05, exposedAt: 1, spokeAt: 2 }, "shruggedOff"],
    ["moved against by a bit more", { without: MORE, exposedAt: 1, spokeAt: 2 }, "pushedBack"],
    ["moved along by exactly .05", { withIt: 0.05, exposedAt: 1, spokeAt: 2 }, "shruggedOff"],
    ["moved along by a bit more", { withIt: MORE, exposedAt: 1, spokeAt: 2 }, "wentAlong"],
    ["unmoved and never spoke", { exposedAt: 1 }, "keptQuiet"],
    ["unmoved and spoke only before", { exposedAt: 5, spokeAt: 4 }, "keptQuiet"],
    ["unmoved and spoke in the very step of being reached, which is before hearing", { exposedAt: 5, spokeAt: 5 }, "keptQuiet"],
    ["unmoved and spoke in the step after", { exposedAt: 5, spokeAt: 6 }, "shruggedOff"],
    ["unmoved, and reached by word of mouth before it spoke and by a contact after", { exposedAt: 7, heardAt: 3, spokeAt: 5 }, "shruggedOff"],
    ["unmoved, and reached by a contact before it spoke and by word of mouth after", { exposedAt: 3, heardAt: 7, spokeAt: 5 }, "shruggedOff"],
    ["unmoved, and spoke before either reached it", { exposedAt: 7, heardAt: 6, spokeAt: 5 }, "keptQuiet"],
  ] as const)("%s", (_, row, mode) => expect(modeOf(compared([row]), 0)).toBe(mode));

  it("goes by the message's direction: under criticism, falling is going along", () => {
    const rows = [{ without: 0.3, exposedAt: 1 }, { withIt: 0.3, exposedAt: 1 }];
    expect([0, 1].map((i) => modeOf(compared(rows, { sign: -1 }), i))).toEqual(["wentAlong", "pushedBack"]);
  });
});

describe("outcomes", () => {
  const rows: Row[] = [
    { without: 0.5, exposedAt: 1 }, { withIt: 0.5, exposedAt: 2 }, { withIt: 0.5, exposedAt: 2 }, { exposedAt: 4, spokeAt: 5 },
    { without: 0.5, heardAt: 3 }, { heardAt: 3 }, { withIt: 0.5 }, { without: 0.5 },
  ];

  it("count modes among all, backfire and lift among those with a contact", () => {
    expect(outcomes(compared(rows))).toEqual({
      backfire: 1 / 4, lift: 2 / 4,
      modes: { notReached: 2 / 8, pushedBack: 2 / 8, wentAlong: 2 / 8, keptQuiet: 1 / 8, shruggedOff: 1 / 8 },
    });
  });

  it("are null, not 0, where nobody was exposed, even if word of mouth went round", () => {
    expect(outcomes(compared([{ withIt: 0.5 }, { heardAt: 2 }]))).toEqual({ backfire: null, lift: null, modes: null });
  });

  it("give shares of the exposed but no modes where nobody followed word of mouth", () => {
    expect(outcomes(compared(rows, { followed: false }))).toEqual({ backfire: 1 / 4, lift: 2 / 4, modes: null });
  });
});
