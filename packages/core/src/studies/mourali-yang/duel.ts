import { clopperPearson, type IntervalEstimate, student } from "../../stats.js";
import { ALTERNATIVES, type Alternative } from "./alternatives.js";
import { cellScenario, type World } from "./cell.js";
import { EXPERIMENTS } from "./design.js";
import { type Duel, DUELS } from "./duels.js";
import type { Work } from "./progress.js";
import { answersIn, type Booth, NEUTRAL, POINTS_PER_UNIT } from "./session.js";
import { tally } from "./tally.js";

/** How often single experiments decide for the right rule, for the wrong one, or not at all, when one rule is true. */
export interface Decisions {
  readonly truth: Alternative["id"];
  /** Mean of the contrast, less where the rules part. */
  readonly contrast: number;
  readonly right: number;
  readonly wrong: number;
  readonly undecided: number;
  /** 95 % interval of the share of wrong decisions. */
  readonly error: IntervalEstimate;
}

export interface DuelFinding {
  readonly duel: Duel;
  readonly replications: number;
  readonly n: number;
  readonly ours: Decisions;
  readonly theirs: Decisions;
  /**
   * Shown to be told apart: by 95 % intervals at most .05 of decisions are wrong and at least .8 right, whichever rule is true. False says that so
   * many replications do not show it.
   */
  readonly separated: boolean;
}

const OURS = "H3";
/** Two rules are told apart with so few wrong decisions at most, and so many right ones at least. */
export const MOST_WRONG = 0.05;
export const LEAST_RIGHT = 0.8;

/** Runs every discriminating design under both of its rules. */
export function* duelFindings(world: World, replications: number): Work<readonly DuelFinding[]> {
  const findings: DuelFinding[] = [];
  for (const duel of DUELS) {
    const ours = yield* decisions(duel, OURS, world, replications);
    const theirs = yield* decisions(duel, duel.rival, world, replications);
    const separated = [ours, theirs].every(({ right, error }) => error.high <= MOST_WRONG && clopperPearson(Math.round(right * replications), replications).low >= LEAST_RIGHT);
    findings.push({ duel, replications, n: world.settings.n, ours, theirs, separated });
  }
  return findings;
}

function* decisions(duel: Duel, truth: Alternative["id"], world: World, replications: number): Work<Decisions> {
  const booths = duel.cells.map((_, k) => boothOf(duel, k, truth, world));
  const sign = truth === OURS ? duel.sign : -duel.sign;
  const counts = { right: 0, wrong: 0 };
  let sum = 0;
  for (let replication = 0; replication < replications; replication++) {
    yield { stage: `${duel.id}: ${OURS} against ${duel.rival}, ${truth} true`, done: replication, total: replications };
    const { value, p } = contrastOf(duel, booths, world, replication);
    sum += value;
    if (p < 0.05) counts[sign * value > 0 ? "right" : "wrong"]++;
  }
  const share = (count: number) => count / replications;
  return {
    truth, contrast: sum / replications, right: share(counts.right), wrong: share(counts.wrong),
    undecided: share(replications - counts.right - counts.wrong), error: clopperPearson(counts.wrong, replications),
  };
}

function boothOf(duel: Duel, k: number, truth: Alternative["id"], { settings, changes }: World): Booth {
  const { condition, changes: own } = duel.cells[k]!;
  const { changes: rule, perCell } = ALTERNATIVES.find(({ id }) => id === truth)!;
  const scenario = cellScenario(condition, EXPERIMENTS[0]!, { settings, changes: { ...rule, ...changes, ...own }, ...(perCell === undefined ? {} : { perCell }) });
  return { cell: condition, scenario, seed: `${settings.seed}:${duel.id}:${k}` };
}

/** The weighted change of evaluations, less where the rules part, and its two-sided p with an error of each cell's own. */
function contrastOf({ cells, from }: Duel, booths: readonly Booth[], { settings }: World, replication: number): { readonly value: number; readonly p: number } {
  let value = -from;
  let variance = 0;
  let spread = 0;
  for (const [k, { weight, attitude }] of cells.entries()) {
    const { mean, squares, n } = tally(answersIn(booths[k]!, settings, replication), "rating");
    value += weight * ((mean - NEUTRAL) / POINTS_PER_UNIT - attitude);
    const part = (weight * weight * squares) / (POINTS_PER_UNIT * POINTS_PER_UNIT * (n - 1) * n);
    variance += part;
    spread += (part * part) / (n - 1);
  }
  const { upper } = student((variance * variance) / spread);
  return { value, p: 2 * upper(Math.abs(value) / Math.sqrt(variance)) };
}
