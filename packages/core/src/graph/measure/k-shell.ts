import { drain } from "../../pace/drain.js";
import { portions, TIE } from "../../pace/portions.js";
import type { Ties } from "../ties.js";
import { type Neighbours, neighbouring } from "./neighbours.js";

/**
 * (n) the k-shell of each agent: the largest k for which it is among people who all have at least k neighbours among themselves.
 *
 * Direction, layer and strength of ties do not count. Takes time in proportion to ties.
 * @see Batagelj & Zaversnik 2003, arXiv:cs/0310049; Kitsak et al. 2010, doi:10.1038/nphys1746, for its use
 */
export function kShell(ties: Ties): Uint32Array {
  return drain(shelling(ties));
}

/** The same in portions. */
export function* shelling(ties: Ties): Generator<number, Uint32Array> {
  const graph = yield* neighbouring(ties);
  const { n, offsets, neighbours } = graph;
  const peeling = yield* byDegree(graph);
  yield* portions(n, 1 + (TIE * neighbours.length) / n, (lo, hi) => {
    for (let k = lo; k < hi; k++) {
      const i = peeling.order[k]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) release(peeling, neighbours[e]!, peeling.degree[i]!);
    }
  });
  return peeling.degree;
}

/** Agents in ascending order of the degree they have left. */
interface Peeling {
  /** (n) neighbours left; the shell, once the agent's turn has come. */
  readonly degree: Uint32Array;
  /** (n) agents by degree, and where each of them stands. */
  readonly order: Uint32Array;
  readonly place: Uint32Array;
  /** (largest + 2) place where the agents of each degree begin. */
  readonly start: Uint32Array;
}

function* byDegree({ n, offsets }: Neighbours): Generator<number, Peeling> {
  const degree = new Uint32Array(n);
  let most = 0;
  yield* portions(n, 1, (lo, hi) => { for (let i = lo; i < hi; i++) most = Math.max(most, (degree[i] = offsets[i + 1]! - offsets[i]!)); });
  const start = new Uint32Array(most + 2);
  yield* portions(n, 1, (lo, hi) => { for (let i = lo; i < hi; i++) start[degree[i]! + 1]!++; });
  for (let d = 0; d <= most; d++) start[d + 1]! += start[d]!;
  const [order, place, next] = [new Uint32Array(n), new Uint32Array(n), start.slice()];
  yield* portions(n, 1, (lo, hi) => { for (let i = lo; i < hi; i++) order[(place[i] = next[degree[i]!]!++)] = i; });
  return { degree, order, place, start };
}

/** Takes one neighbour from an agent of higher degree than the one whose turn it is: it becomes the last of the degree below. */
function release({ degree, order, place, start }: Peeling, i: number, turn: number): void {
  if (degree[i]! <= turn) return;
  const first = start[degree[i]!]!++;
  const other = order[first]!;
  order[place[i]!] = other;
  place[other] = place[i]!;
  order[first] = i;
  place[i] = first;
  degree[i]!--;
}
