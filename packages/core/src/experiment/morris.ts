import { pickIndex } from "../random/pick.js";
import { openStream, type Stream } from "../random/stream.js";
import type { Design, DesignSeed } from "./design.js";
import { type Factor, factorMistakes } from "./factor.js";
import { mostSpread } from "./most-spread.js";
import { notWhole, refuse } from "./refuse.js";

/** Walks through the unit cube that move one factor at a time; a walk's points follow one another. */
export interface MorrisDesign extends Design {
  readonly trajectories: number;
}

/** How a Morris design is drawn. */
export interface MorrisOptions extends DesignSeed {
  /** Even number p of levels a factor has in [0, 1]; 4 when absent. */
  readonly levels?: number;
  /** How many walks to choose the most spread ones from; as many as are wanted, when absent. */
  readonly candidates?: number;
}

/** One factor's part in all walks; hangs on its path alone. */
interface Walker {
  readonly path: string;
  readonly from: Stream;
  readonly turn: Stream;
}

/**
 * Morris's design: walks of k + 1 points that change each of k factors once, by ± p / (2 (p − 1)), in random order.
 *
 * A factor's coordinates and direction hang on its path alone, and so does its place relative to any other factor.
 *
 * @throws {SpecError} when factors are not well formed, trajectories not in [2, 10^6], levels not even and in [2, 1024], or candidates fewer than trajectories or, if more, above 1,000
 * @see Morris (1991), Technometrics 33(2), doi:10.1080/00401706.1991.10484804; Campolongo et al. (2007), doi:10.1016/j.envsoft.2006.10.004
 */
export function morris(factors: readonly Factor[], trajectories: number, options: MorrisOptions): MorrisDesign {
  const { seed, replication = 0, levels = 4, candidates = trajectories } = options;
  refuse("Morris design", [
    ...factorMistakes(factors), notWhole("trajectories", trajectories, 2, 1_000_000),
    notWhole("levels", levels, 2, 1024), { when: levels % 2 === 1, path: "levels", expected: "an even number", received: String(levels) },
    notWhole("candidates", candidates, trajectories, Math.max(trajectories, 1000)),
  ]);
  const walkers = factors.map(({ path }): Walker => ({
    path, from: openStream(seed, replication, `morris-from:${path}`), turn: openStream(seed, replication, `morris-turn:${path}`),
  }));
  const walks = Array.from({ length: candidates }, (_, walk) => trajectory(walkers, walk, levels));
  return { factors, trajectories, points: mostSpread(walks, trajectories).flat() };
}

function trajectory(walkers: readonly Walker[], walk: number, levels: number): Float64Array[] {
  const steps = walkers.map(({ path, from, turn }, d) => {
    const low = pickIndex(from, levels / 2, walk);
    const ends = [low / (levels - 1), (low + levels / 2) / (levels - 1)] as const;
    return { d, path, ends: from.u32(walk, 1) < 2147483648 ? ends : ([ends[1], ends[0]] as const), turn: turn.u32(walk) };
  });
  const inTurn = steps.toSorted((a, b) => a.turn - b.turn || (a.path < b.path ? -1 : 1));
  const points = [Float64Array.from(steps, ({ ends }) => ends[0])];
  for (const { d, ends } of inTurn) points.push(points.at(-1)!.with(d, ends[1]));
  return points;
}
