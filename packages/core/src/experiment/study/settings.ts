import type { Changes, Scenario } from "../../scenario/scenario.js";
import { canonicalJson } from "../../scenario/canonical-json.js";
import { pathOf } from "../claims/arms.js";
import { valueAt } from "../claims/plan.js";
import type { Design } from "../design.js";
import { type Factor, type Levelled, valueAt as levelAt } from "../factor.js";
import { fractional } from "../fractional.js";
import { grid } from "../grid.js";
import { latinHypercube } from "../latin-hypercube.js";
import { morris } from "../morris.js";
import { rowLength, saltelli } from "../saltelli.js";
import { sobolDesign } from "../sobol-sequence.js";
import { inOrder } from "./in-order.js";
import type { StudyFile } from "./shape.js";
import type { Study } from "./study.js";

type Asked = StudyFile["design"];

/** The factors of a design, by path; none where it lists its settings. */
export function factorsOf(design: Asked, scenario: Pick<Scenario, "lead">): readonly Factor[] {
  if (design.kind === "list") return [];
  return design.factors.map(({ path, levels, low, high, scale }): Factor =>
    ({ path: pathOf(scenario.lead, path), ...(levels === null ? { low: low!, high: high!, scale } : { levels }) }));
}

/** Points that the design of a study may have: a plan of so many takes a few seconds and about a gigabyte. */
export const MOST_SETTINGS = 1_048_576;

/** Points that a design has, counted without making one. */
export function pointCount(design: Asked): number {
  switch (design.kind) {
    case "factorial": return design.factors.reduce((product, { levels }) => product * (levels?.length ?? 0), 1);
    case "fractional": return design.factors.slice(design.generators.length).reduce((product) => 2 * product, 1);
    case "list": return design.points.length;
    case "one at a time": return design.factors.reduce((sum, { levels }) => sum + (levels?.length ?? 0), 1);
    case "latin hypercube": case "sobol": return design.points;
    case "morris": return design.trajectories * (design.factors.length + 1);
    case "saltelli": return design.n * rowLength(design.factors.length, design.secondOrder);
  }
}

/**
 * Draws the points of a design; null where its settings are listed, or taken one at a time.
 *
 * @throws {SpecError} when the design refuses its factors or numbers
 */
export function draw(design: Asked, factors: readonly Factor[], seed: string): Design | null {
  switch (design.kind) {
    case "list": case "one at a time": return null;
    case "factorial": return grid(factors as readonly Levelled[]);
    case "fractional": return fractional(factors as readonly Levelled[], design.generators);
    case "latin hypercube": return latinHypercube(factors, design.points, { seed });
    case "sobol": return sobolDesign(factors, design.points, { seed });
    case "saltelli": return saltelli(factors, design.n, { seed, secondOrder: design.secondOrder });
    case "morris": {
      const { trajectories, levels, candidates } = design;
      return morris(factors, trajectories, { seed, levels, ...(candidates === null ? {} : { candidates }) });
    }
  }
}

/** What each point of a design changes, in the order of the design; a level that the scenario has anyway changes nothing where one factor is taken at a time. */
export function* settings({ design, drawn, scenario }: Pick<Study, "design" | "drawn" | "scenario">): Iterable<Changes> {
  if (drawn !== null) yield* together(drawn, scenario);
  else if (design.kind === "list") for (const point of design.points) yield inOrder(scenario, point);
  else yield* alone(factorsOf(design, scenario), scenario);
}

/** All factors at each point; the order of their paths is the same in all of them. */
function* together({ factors, points }: Design, scenario: Scenario): Iterable<Changes> {
  const ordered = Object.entries(inOrder(scenario, Object.fromEntries(factors.map(({ path }, d) => [path, d])))) as [string, number][];
  for (const point of points) yield Object.fromEntries(ordered.map(([path, d]) => [path, levelAt(factors[d]!, point[d]!)]));
}

/** The scenario as it is, and each level alone. */
function* alone(factors: readonly Factor[], scenario: Scenario): Iterable<Changes> {
  yield {};
  for (const { path, levels } of factors as readonly Levelled[]) {
    const usual = canonicalJson(valueAt(scenario, path) ?? null);
    for (const level of levels) yield canonicalJson(level) === usual ? {} : { [path]: level };
  }
}
