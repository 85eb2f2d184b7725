import { describe, expect, it } from "vitest";
import { lightTheme } from "../theme/theme.js";
import { en } from "../words/en.js";
import { wordsOf } from "../words/words.js";
import { cellState, limitOf, type PhaseData, placeAmong, spacingOf } from "./phase-map-data.js";
import { columnAt, phaseBox, rowAt } from "./phase-map-frame.js";
import { moved } from "./phase-map-grid.js";
import { overCells } from "./phase-map-scene.js";
import { axisName, cellText, described, tableOf } from "./phase-map-words.js";

const words = wordsOf(en);
const [columns, rows] = [5, 4];
const field = (x: number, y: number) => 0.27 - 0.1 * x - 0.05 * y;
const mean = Float64Array.from({ length: columns * rows }, (_, k) => field(k % columns, Math.floor(k / columns)));
const data: PhaseData = {
  x: { label: "Push", values: [0.5, 1, 2, 4, 8] }, y: { label: "Empowered", values: [0.1, 0.2, 0.3, 0.4], text: (value) => `${value * 100} %` },
  outcome: "Public mean", signs: { negative: "it hurts", positive: "it helps" }, mean, agree: mean.map((each) => (Math.abs(each) < 0.05 ? 0.8 : 1)), done: new Uint32Array(mean.length).fill(20), complete: true, current: null,
};

describe("a phase map", () => {
  it("tells even from logarithmic and other spacing, and says so in the axis name", () => {
    expect([[0, 1, 2], [0.1, 0.2, 0.3], [1, 2, 4, 8], [0, 1, 4], [3]].map(spacingOf)).toEqual(["even", "even", "log", "uneven", "even"]);
    expect([data.x, data.y].map((axis) => axisName(axis, words))).toEqual(["Push, log scale", "Empowered"]);
  });

  it("finds the place of a value among others: half-way in ratio on a log axis, nowhere beyond half a cell", () => {
    expect(placeAmong([1, 4, 16], 8)).toBeCloseTo(1.5, 12);
    expect([placeAmong([0, 10], 2.5), placeAmong([0, 10], 14.9), placeAmong([0, 10], 16), placeAmong([0, 10], -5.1), placeAmong([3], 3), placeAmong([3], 4)]).toEqual([0.25, 1.49, null, null, 0, null]);
  });

  it("draws its line through places where the outcome is 0, between cells of opposite sign", () => {
    const box = phaseBox(data, 600, ["40 %"]);
    const lines = overCells(data, box, "id", lightTheme).filter(({ name, attributes }) => name === "line" && attributes["stroke-width"] === 2);
    expect(lines.length).toBeGreaterThan(2);
    const column = (x: number) => (x - columnAt(box, 0)) / box.cellWidth;
    const row = (y: number) => (rowAt(box, 0) - y) / box.cellHeight;
    for (const { attributes: { x1, y1, x2, y2 } } of lines) for (const [x, y] of [[x1, y1], [x2, y2]]) expect(Math.abs(field(column(Number(x)), row(Number(y))))).toBeLessThan(1e-9);
  });

  it("hatches cells of which fewer than 90 % agree, and takes those without a replication for none", () => {
    const some = { ...data, done: data.done.map((each, k) => (k === 19 ? 0 : each)) };
    expect([0, 3, 19].map((cell) => cellState(some, cell))).toEqual(["sure", "unsure", "none"]);
    const hatched = overCells(data, phaseBox(data, 600, []), "id", lightTheme).filter(({ attributes }) => attributes.fill === "url(#id-hatch)");
    expect(hatched.length).toBe(mean.filter((each) => Math.abs(each) < 0.05).length);
    expect([limitOf(data), limitOf(some), limitOf({ ...data, done: new Uint32Array(mean.length) })]).toEqual([0.28, 0.27, 1].map((each) => expect.closeTo(each, 12)));
  });

  it("is sure of no cell below 20 replications, whatever they agree on, and counts none of those on a side", () => {
    const after = (done: number) => ({ ...data, agree: mean.map(() => 1), done: new Uint32Array(mean.length).fill(done) });
    expect([0, 1, 10, 19, 20, 200].map((done) => cellState(after(done), 0))).toEqual(["none", "unsure", "unsure", "unsure", "sure", "sure"]);
    expect(overCells(after(19), phaseBox(data, 600, []), "id", lightTheme).filter(({ attributes }) => attributes.fill === "url(#id-hatch)").length).toBe(20);
    expect(described(after(19), words)).toMatch(/it helps in 0, it hurts in 0, zero in 0, not sure in 20, not computed yet in 0\. Not sure are cells with fewer than 20 worlds, or of whose worlds less than 90% agree on the sign\.$/);
    expect(cellText(after(19), 0, words)).toBe("Push: 0.5. Empowered: 10 %. Public mean: +0.27, not sure: 19 of 19 replications agree on the sign.");
  });

  it("counts an outcome of exactly 0 on neither side", () => {
    expect(described({ ...data, mean: mean.map((each, k) => (k < 3 ? 0 : each)), agree: mean.map(() => 1) }, words)).toMatch(/, zero in 3, not sure in 0/);
  });

  it("reads a cell, counts sides, and has a row of its table for each cell", () => {
    expect(cellText(data, 3, words)).toBe("Push: 4. Empowered: 10 %. Public mean: −0.03, not sure: 16 of 20 replications agree on the sign.");
    expect(cellText(data, 4, words)).toBe("Push: 8. Empowered: 10 %. Public mean: −0.13, it hurts; 20 of 20 replications agree on the sign.");
    const count = (side: (value: number) => boolean) => mean.filter((value) => Math.abs(value) >= 0.05 && side(value)).length;
    expect(described(data, words)).toContain(`it helps in ${count((value) => value > 0)}, it hurts in ${count((value) => value < 0)}, zero in 0, not sure in ${20 - count(() => true)}, not computed yet in 0.`);
    expect([tableOf(data, words).rows.length, tableOf(data, words).rows[4]]).toEqual([20, ["10 %", "8", "−0.13", "100%", "20"]]);
  });

  it("is walked up to more, and never past its edges", () => {
    const to = (key: string, cell: number, ctrlKey = false) => moved({ key, ctrlKey }, cell, columns, rows);
    expect([to("ArrowUp", 2), to("ArrowDown", 2), to("ArrowLeft", 5), to("ArrowRight", 9), to("End", 6), to("Home", 6), to("Home", 6, true), to("End", 6, true), to("PageUp", 6), to("a", 6)]).toEqual([7, 2, 5, 9, 9, 5, 15, 4, 16, null]);
  });
});
