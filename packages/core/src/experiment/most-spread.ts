type Walk = readonly Float64Array[];

/**
 * As many walks as are wanted, far from one another, in the order in which they came.
 *
 * The two farthest, then each time the one that adds most to the sum of squared distances, the earlier of equals: greedy, as the best
 * set of all is out of reach.
 *
 * @see Campolongo, Cariboni & Saltelli (2007), An effective screening design, doi:10.1016/j.envsoft.2006.10.004: distance and sum
 */
export function mostSpread(walks: readonly Walk[], wanted: number): Walk[] {
  if (wanted >= walks.length) return [...walks];
  const chosen = farthestPair(walks);
  const gains = walks.map((walk) => chosen.reduce((sum, c) => sum + squaredDistance(walk, walks[c]!), 0));
  while (chosen.length < wanted) {
    const next = gains.reduce((best, gain, w) => (!chosen.includes(w) && (best < 0 || gain > gains[best]!) ? w : best), -1);
    chosen.push(next);
    for (const [w, walk] of walks.entries()) gains[w] = gains[w]! + squaredDistance(walk, walks[next]!);
  }
  return chosen.toSorted((a, b) => a - b).map((w) => walks[w]!);
}

function farthestPair(walks: readonly Walk[]): number[] {
  let pair = [0, 1];
  let farthest = -1;
  for (let i = 0; i < walks.length; i++) {
    for (let j = i + 1; j < walks.length; j++) {
      const distance = squaredDistance(walks[i]!, walks[j]!);
      if (distance <= farthest) continue;
      farthest = distance;
      pair = [i, j];
    }
  }
  return pair;
}

/** Square of the sum of distances between all points of one walk and all of the other. */
export function squaredDistance(walk: Walk, other: Walk): number {
  let sum = 0;
  for (const from of walk) {
    for (const to of other) {
      let squares = 0;
      for (let d = 0; d < from.length; d++) squares += (from[d]! - to[d]!) * (from[d]! - to[d]!);
      sum += Math.sqrt(squares);
    }
  }
  return sum * sum;
}
