import { expect, test } from "vitest";
import { changesAt, finish, grid } from "../../../experiment.js";
import { scenario } from "../../../scenarios.js";
import { CLAIMS } from "../claims.js";
import { CONTROLS } from "../controls.js";
import { settingsOf } from "../settings.js";
import { GRID, RANGES } from "./factors.js";
import { gridFinding } from "./grid-finding.js";
import { worldAt } from "./point.js";
import { heldAt, PARTS, WHOLES } from "./question.js";
import { QUICK_ROBUSTNESS, robustness } from "./robustness.js";
import { robustnessRows } from "./rows.js";
import { signShares } from "./sensitivity.js";
import { signsAt } from "./signs.js";

const settings = settingsOf();
const few = settingsOf({ n: 24 });
const claimsAt = (point: Parameters<typeof worldAt>[0]) => {
  const values = Array.from(signsAt(worldAt(point, settings)), (value) => Float64Array.of(value));
  return Object.fromEntries(WHOLES.filter(({ of }) => of === "claim").map((question) => [question.name, heldAt(question, values)[0]]));
};

test("the grid has 2,160 points, and the quick form meets every level of every factor", () => {
  const { points } = grid(GRID);
  const looked = points.filter((_, k) => k % QUICK_ROBUSTNESS.stride === 0);
  expect(points).toHaveLength(2160);
  expect(GRID.map((_, d) => new Set(looked.map((point) => point[d])).size)).toEqual(GRID.map(({ levels }) => levels.length));
});

test("hardly a sign at a point hangs on who came: 100 people and 800 others agree on all but a few", () => {
  // Of 1,326 signs 3 differed between 100 and 1,600 people when this was first looked at. Seeds fixed.
  const { factors, points } = grid(GRID);
  const signs = (n: number, seed: string) => points.flatMap((_, k) => {
    if (k % 307 !== 0) return [];
    const values = Array.from(signsAt(worldAt(changesAt({ factors, points }, k), settingsOf({ n, seed }))), (value) => Float64Array.of(value));
    return PARTS.map((question) => heldAt(question, values)[0]);
  });
  const [few, many] = [signs(100, "some"), signs(800, "others")];
  expect(few.length).toBe(8 * PARTS.length);
  expect(few.filter((holds, k) => holds !== many[k]).length).toBeLessThanOrEqual(4);
});

test("all claims hold at the defaults", () => {
  expect(claimsAt({})).toEqual(Object.fromEntries(CLAIMS.map(({ id }) => [id, true])));
});

test.each(CONTROLS)("without $name, the signs fail that must, and those stay that must", ({ changes, removes, keeps }) => {
  const holds = claimsAt(changes);
  expect([removes.filter((id) => holds[id]), keeps.filter((id) => !holds[id])]).toEqual([[], []]);
});

test("failures are found where theory has them: without reactance, and nowhere else", () => {
  const design = grid([{ path: "rule.reactance", levels: [0, 1, 1.5] }, { path: "rule.conformity", levels: [0.2, 0.3] }]);
  const { shares, levels, patterns } = finish(gridFinding(design, settings));
  const limits = [{ path: "rule.reactance", side: "up to", level: 0 }];
  for (const id of ["E4", "E6", "E8", "E10"]) {
    expect(shares.find(({ question }) => question.name === id)).toMatchObject({ share: 2 / 3, box: { limits, points: 2, coverage: 1, density: 1 } });
    expect(levels.filter(({ question, path }) => question.name === id && path === "rule.reactance").map(({ share }) => share)).toEqual([0, 1, 1]);
  }
  expect(shares.find(({ question }) => question.name === "E1")).toMatchObject({ share: 1, box: null });
  for (const { claims } of patterns) expect(claims).toEqual(expect.arrayContaining(["E4", "E6", "E8", "E10"]));
  expect([patterns.reduce((sum, { points }) => sum + points, 0), patterns.reduce((sum, { ofFailures }) => sum + ofFailures, 0)]).toEqual([2, 1]);
});

test("a parameter that does nothing has total shares whose intervals hold 0, and reactance carries the reversal", () => {
  const ranges = [{ path: "settings.replications", low: 2, high: 200, scale: "whole" as const }, { path: "rule.reactance", low: 0, high: 2 }];
  const values = finish(signShares(ranges, 16, few)).filter(({ output, carrier }) => output === "value" && carrier !== null);
  expect(values.length).toBeGreaterThan(10);
  for (const { parameters } of values) {
    const { ST, ST_low, ST_high } = parameters.find(({ path }) => path === "settings.replications")!;
    expect([ST, ST_low <= 0, ST_high >= 0]).toEqual([0, true, true]);
  }
  expect(values.find(({ question }) => question.claim === "E4")!.carrier).toMatchObject({ path: "rule.reactance", clear: true });
});

test("it gives the same every time, tables of every part, and says which parameters it screened out", () => {
  const run = () => finish(robustness({ settings: few, effort: { stride: 401, walks: 2, rows: 2 }, ranges: RANGES.slice(4, 7) }));
  const one = run();
  expect(run()).toEqual(one);
  const rows = robustnessRows(one);
  expect([rows.grid.length, rows.effects.length]).toEqual([PARTS.length + WHOLES.length, PARTS.length * 3]);
  expect([rows.carriers.length, rows.shares.length % (3 - one.screening.out.length)]).toEqual([2 * PARTS.length + WHOLES.length, 0]);
  expect([...new Set(rows.effects.filter(({ screened_out }) => screened_out).map(({ parameter }) => `rule.${parameter}`))]).toEqual(one.screening.out);
});

test("every range holds the default, at which what is screened out stays", () => {
  const rule = scenario("two-kinds-of-resistance").rule;
  const defaults = Object.fromEntries([...Object.entries(rule).map(([name, value]) => [`rule.${name}`, value]), ...Object.entries(settings).map(([name, value]) => [`settings.${name}`, value])]);
  expect(RANGES.filter(({ path, low, high }) => !(defaults[path] >= low && defaults[path] <= high))).toEqual([]);
});
