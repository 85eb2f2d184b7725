import { type Judged, judge, SMALLEST_EFFECT } from "../../experiment.js";
import { type Interval, meanInterval } from "../../stats.js";
import type { World } from "./cell.js";
import { CLAIMS, type Claim, type Part } from "./claims.js";
import { type Condition, cellsOf, EXPERIMENTS, type Experiment } from "./design.js";
import { estimate } from "./estimate.js";
import type { Bounds, Data, Estimate } from "./estimated.js";
import type { Work } from "./progress.js";
import { type Answers, laboratory, session } from "./session.js";
import { type Measure, tallies } from "./tally.js";

/** One part of a claim, in one experiment, over all replications. */
export interface PartFinding {
  readonly text: string;
  readonly experiment: Experiment["id"];
  readonly expects: Part["expects"];
  readonly margin: number | null;
  readonly judged: Judged;
  /** Mean over replications, in units of the standard deviation within cells. */
  readonly standardised: number;
  /** Share of single experiments whose test is significantly above, and below, 0; null where they were not tested. */
  readonly above: number | null;
  readonly below: number | null;
  /** Share of single experiments that show what is expected by its declared test; null where they were not tested. */
  readonly shown: number | null;
}

export interface ClaimFinding {
  readonly claim: Claim;
  readonly parts: readonly PartFinding[];
  /** Every part holds in every experiment it was tested in. */
  readonly holds: boolean;
}

/** One measure of one cell over all replications. */
export interface CellFinding {
  readonly experiment: Experiment["id"];
  readonly cell: Condition;
  readonly n: number;
  readonly measure: Measure;
  /** Mean over replications, with its interval. */
  readonly mean: Interval;
  /** Mean over replications of the standard deviation between participants. */
  readonly sd: number;
}

/** What a world gave. */
export interface Finding {
  readonly replications: number;
  readonly claims: readonly ClaimFinding[];
  readonly cells: readonly CellFinding[];
}

export interface FindingOptions {
  readonly stage: string;
  readonly replications: number;
  readonly claims?: readonly Claim[];
  /** Resamples of a bootstrap test; 0 leaves out tests that verdicts do not need. */
  readonly resamples?: number;
  /** Sees every experiment of every replication, for what claims do not ask. */
  readonly watch?: (experiment: Experiment, data: Data) => void;
}

export const MEASURES: readonly Measure[] = ["rating", "confidence", "threat", "gap"];

/** Carries the experiments out in one world, again and again, and judges the claims. */
export function* findingOf(world: World, { stage, replications, claims = CLAIMS, resamples, watch }: FindingOptions): Work<Finding> {
  const needed = EXPERIMENTS.filter(({ id }) => claims.some(({ experiments }) => experiments.includes(id)));
  const laboratories = needed.map((experiment) => laboratory(experiment, world));
  const tests = claims.map((claim) => claim.experiments.flatMap((id) => claim.parts.map((part) => ({ part, id, estimates: [] as Estimate[] }))));
  const cells = needed.map((experiment) => cellsOf(experiment).map(() => MEASURES.map(() => ({ means: [] as number[], sds: [] as number[] }))));
  for (let replication = 0; replication < replications; replication++) {
    yield { stage, done: replication, total: replications };
    for (const [e, { experiment }] of laboratories.entries()) {
      const data: Data = { answers: session(laboratories[e]!, replication), settings: world.settings, replication, ...(resamples === undefined ? {} : { resamples }) };
      watch?.(experiment, data);
      note(cells[e]!, data.answers);
      for (const { part, id, estimates } of tests.flat()) {
        if (id === experiment.id) estimates.push(estimate(part.estimand, data));
      }
    }
  }
  return {
    replications,
    claims: claims.map((claim, c) => {
      const parts = tests[c]!.map(({ part, id, estimates }) => partFinding(part, id, estimates));
      return { claim, parts, holds: parts.every(({ judged }) => judged.holds) };
    }),
    cells: needed.flatMap((experiment, e) => cellsOf(experiment).flatMap((cell, c) => MEASURES.map((measure, m): CellFinding => {
      const { means, sds } = cells[e]![c]![m]!;
      return { experiment: experiment.id, cell, n: world.settings.n, measure, mean: meanInterval(means)!, sd: average(sds) };
    }))),
  };
}

function note(cells: readonly (readonly { readonly means: number[]; readonly sds: number[] }[])[], answers: readonly Answers[]): void {
  for (const [m, measure] of MEASURES.entries()) {
    for (const [c, { n, mean, squares }] of tallies(answers, measure).entries()) {
      cells[c]![m]!.means.push(mean);
      cells[c]![m]!.sds.push(Math.sqrt(squares / (n - 1)));
    }
  }
}

function partFinding({ text, expects, margin }: Part, experiment: Experiment["id"], estimates: readonly Estimate[]): PartFinding {
  const tested = estimates.flatMap(({ bounds }) => (bounds === null ? [] : [bounds]));
  const share = (holds: (bounds: Bounds) => boolean) => (tested.length === 0 ? null : tested.filter(holds).length / tested.length);
  return {
    text, experiment, expects, margin: margin ?? null, judged: judge(estimates.map(({ value }) => value), expects, margin)!,
    standardised: average(estimates.map(({ standardised }) => standardised)),
    above: share(({ low }) => low > 0), below: share(({ high }) => high < 0), shown: share((bounds) => showsIn(bounds, expects, margin)),
  };
}

/** Whether a single experiment shows what is expected: a 95 % interval on its side of 0 or above -margin, or a 90 % one within the margin. */
function showsIn({ low, high, narrowLow, narrowHigh }: Bounds, expects: Part["expects"], margin = SMALLEST_EFFECT): boolean {
  switch (expects) {
    case "positive": return low > 0;
    case "negative": return high < 0;
    case "not negative": return low > -margin;
    case "zero": return narrowLow > -margin && narrowHigh < margin;
  }
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
