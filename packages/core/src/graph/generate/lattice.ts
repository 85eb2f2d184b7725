import { portions } from "../../pace/portions.js";
import { choice, count, flag } from "../../spec/shape.js";
import { refuse, tooManyTies } from "./conflict.js";
import { inPortions } from "./generator.js";
import { TieList } from "./tie-list.js";

/** Steps from an agent to its neighbours, each pair once. */
const steps = {
  "4": [[0, 1], [1, 0]],
  "8": [[0, 1], [1, 0], [1, 1], [1, -1]],
} as const;

/**
 * Agents on a grid, row by row, tied to those beside them.
 *
 * On a torus every degree is 4 or 8, as long as both sides are 3 or more: a side of 1 or 2 does not wrap round.
 */
export const lattice = inPortions({
  name: "lattice",
  summary: "A grid: everybody hears only those who stand beside them.",
  source: null,
  params: {
    rows: count(1, 10_000_000, 32, { help: "rows of the grid", unit: "agents", evidence: "assumed" }),
    columns: count(1, 10_000_000, 32, { help: "columns of the grid", unit: "agents", evidence: "assumed" }),
    neighbourhood: choice(["4", "8"], "4", { help: "beside and above, or diagonally too", evidence: "assumed" }),
    torus: flag(true, { help: "whether opposite borders touch", evidence: "assumed" }),
  },
  *generating({ rows, columns, neighbourhood, torus }) {
    const n = rows * columns;
    const expected = steps[neighbourhood].length * n;
    refuse(
      { param: "rows", when: n > 10_000_000, expected: "rows times columns of at most 10000000", received: n },
      tooManyTies("rows", expected),
    );
    const ties = new TieList(expected);
    yield* portions(n, 1, (lo, hi) => tieAgents({ rows, columns, torus, to: steps[neighbourhood] }, ties, lo, hi));
    return ties.network(n);
  },
});

interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly torus: boolean;
  /** Steps down and right to the neighbours that an agent is tied to. */
  readonly to: readonly (readonly [number, number])[];
}

function tieAgents({ rows, columns, torus, to }: Grid, ties: TieList, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    const row = Math.floor(i / columns);
    for (const [down, right] of to) {
      const r = place(row + down, rows, torus);
      const c = place(i - row * columns + right, columns, torus);
      if (r >= 0 && c >= 0) ties.add(i, r * columns + c);
    }
  }
}

/** The place on a side of the grid, wrapped round where the side is long enough; −1 when beyond it. */
function place(at: number, side: number, torus: boolean): number {
  if (at >= 0 && at < side) return at;
  return torus && side > 2 ? (at + side) % side : -1;
}
