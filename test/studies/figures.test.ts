import { collisions } from "@talkback/viz/figures";
import { describe, expect, it } from "vitest";
import { svgText } from "../../packages/cli/src/figure/svg-text.js";
import { figuresOf } from "../../packages/cli/src/study/figures.js";
import { allFigures } from "../../packages/cli/src/study/figures/all-figures.js";
import { WIDTHS } from "../../packages/cli/src/study/figures/drawn.js";
import { smallOutcome } from "./small-outcome.js";

const outcome = { ...smallOutcome(), quick: false };
const figures = allFigures(outcome);
const files = await figuresOf(outcome);
const dots = (png: Iterable<string | Uint8Array>) => Buffer.concat([...png].map((piece) => Buffer.from(piece as Uint8Array))).readUInt32BE(16);

describe("figures of the study", () => {
  it("are all there, in order, each as SVG, PNG and numbers, with a page of captions", () => {
    const names = [
      "fig-1a-cell-means-1-2", "fig-1b-cell-means-3", "fig-1c-cell-means-4", "fig-2-interactions", "fig-3-mediation", "fig-4-power",
      "fig-5-surface", "fig-6-agreement", "fig-7-claims", "fig-8-sensitivity", "fig-9-calibration",
    ];
    expect(figures.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(files)).toEqual(["figures/README.md", ...names.flatMap((name) => ["svg", "png", "csv"].map((kind) => `figures/${name}.${kind}`))]);
  });

  it.each(figures)("$name is as wide as print asks for, 85 or 180 mm at 300 dots to an inch", ({ name, columns }) => {
    expect(dots(files[`figures/${name}.png`]!)).toBe(columns === "single" ? 1004 : 2126);
  });

  it.each(figures)("$name has no texts that overlap, meet a mark or leave it", ({ name, columns, title, draw }) => {
    let found: readonly string[] = ["not drawn"];
    svgText((document) => {
      const svg = draw({ document, title, id: name, width: WIDTHS[columns] });
      found = collisions(svg);
      return svg;
    });
    expect(found).toEqual([]);
  });

  it.each(figures)("$name shows numbers that stand in its table, and says how they came about", ({ data, caption }) => {
    expect(data.length).toBeGreaterThan(1);
    expect(new Set(data.map((row) => Object.keys(row).join())).size).toBe(1);
    expect(data.flatMap((row) => Object.values(row)).filter((cell) => cell === undefined)).toEqual([]);
    expect(caption).not.toMatch(/undefined|NaN/);
    expect(caption.length).toBeLessThan(500);
  });

  it("are the same bytes twice", async () => {
    const again = await figuresOf(outcome);
    for (const [name, pieces] of Object.entries(files)) if (name.endsWith(".png") || name.endsWith(".svg")) expect([name, [...again[name]!]]).toEqual([name, [...pieces]]);
  });

  it("have a third of the dots in a quick look, which says so", async () => {
    const quick = await figuresOf({ ...outcome, quick: true });
    expect(dots(quick["figures/fig-4-power.png"]!)).toBe(335);
    expect([...quick["figures/README.md"]!].join("")).toContain("100 dots to an inch");
  });

  it("leave robustness and calibration out where there was none, and draw the rest", () => {
    const calibration = { ...outcome.calibration!, found: { reproduced: false, smallest: 9, nearest: {} as never, unmet: [], text: "No." } } as const;
    expect(allFigures({ ...outcome, robustness: null, calibration }).map(({ name }) => name.slice(0, 5))).toEqual(["fig-1", "fig-1", "fig-1", "fig-2", "fig-3", "fig-4", "fig-5", "fig-7"]);
  });

  it("captions tell replications, participants, seed and engine", () => {
    const page = [...files["figures/README.md"]!].join("");
    expect(page).toMatch(/3 replications, 10 participants a cell, seed `mourali-yang`/);
    expect(page).toMatch(/Engine talkback-engine-\d/);
    for (const { name } of figures) expect(page).toContain(`\`${name}\``);
  });
});
