import { some } from "../../some.js";
import type { Results } from "./results.js";

type Design = Results["plan"]["study"]["design"];
type Factors = Exclude<Design, { kind: "list" }>["factors"];

/** Levels that are told one by one. */
const TOLD = 12;

const SCALES = { linear: "linear scale", log: "log scale", whole: "whole numbers" } as const;

/** A design with all that it takes to draw it again but the seed, and how many settings it came to. */
export function designText({ plan: { study: { design }, treatments, ofPoint } }: Pick<Results, "plan">): string {
  return `${kindText(design)}${design.kind === "list" ? "" : ` over ${factorsText(design.factors)}`}: ${settingsText(ofPoint.length, treatments.length)}`;
}

/** Whether the points of a design are luck of the study's seed. */
export const isDrawn = ({ kind }: Pick<Design, "kind">): boolean => kind === "latin hypercube" || kind === "sobol" || kind === "morris" || kind === "saltelli";

function kindText(design: Design): string {
  switch (design.kind) {
    case "factorial": return "all combinations of levels";
    case "fractional": return `a regular two-level fraction${design.generators.length === 0 ? "" : ` (generators ${design.generators.join(", ")}; letters stand for the factors in their order)`}`;
    case "list": return "settings that were listed";
    case "one at a time": return "the scenario as it is and each level of each factor alone";
    case "latin hypercube": return `a Latin hypercube of ${some(design.points, "point")}`;
    case "sobol": return `the first ${some(design.points, "point")} of an Owen-scrambled Sobol sequence`;
    case "morris": return morrisText(design);
    case "saltelli": return `Saltelli's design of ${some(design.n, "row")} (n = ${design.n}, ${design.secondOrder ? "with" : "without"} second order: ${design.secondOrder ? 2 * design.factors.length + 2 : design.factors.length + 2} points a row) from an Owen-scrambled Sobol sequence`;
  }
}

function morrisText({ trajectories, levels, candidates, factors }: Extract<Design, { kind: "morris" }>): string {
  const from = candidates === null || candidates === trajectories ? "" : `, the most spread of ${candidates}`;
  return `${trajectories} Morris trajectories${from}, of ${factors.length + 1} points each, on a grid of ${levels} levels (a step is ${Number((levels / (2 * (levels - 1))).toPrecision(3))} of a factor's range)`;
}

const factorsText = (factors: Factors): string => factors.map((factor) => `${factor.path} (${extentText(factor)})`).join(", ");

function extentText({ levels, low, high, scale }: Factors[number]): string {
  if (levels === null) return `${low} to ${high}, ${SCALES[scale]}`;
  const texts = levels.map((level) => (typeof level === "object" ? JSON.stringify(level) : String(level)));
  return texts.length <= TOLD ? texts.join(", ") : `${texts.length} levels, ${texts[0]} first and ${texts.at(-1)} last`;
}

/** Walks of a grid meet, and rounding to levels or whole numbers brings points together: each setting is run once. */
const settingsText = (points: number, settings: number): string =>
  (points === settings ? some(settings, "setting") : `${some(points, "point")}, which are ${some(settings, "different setting")}, as some coincide and are run once`);
