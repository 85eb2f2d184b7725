/** Someone who joined a cascade, by whom it was moved: a place in the list, or null for the one who began. Later ones come after earlier ones. */
export type Parents = readonly (number | null)[];

export interface Shape {
  readonly size: number;
  readonly depth: number;
  /** Mean distance of all pairs; 0 for a single one. */
  readonly virality: number;
}

/** The shape of one tree. Each tie lies on the way of size below × size above pairs. */
export function shapeOf(parents: Parents): Shape {
  const [depth, below] = [parents.map(() => 0), parents.map(() => 1)];
  parents.forEach((parent, k) => {
    if (parent !== null) depth[k] = depth[parent]! + 1;
  });
  let distance = 0;
  for (let k = parents.length - 1; k > 0; k--) {
    distance += below[k]! * (parents.length - below[k]!);
    below[parents[k]!]! += below[k]!;
  }
  const pairs = (parents.length * (parents.length - 1)) / 2;
  return { size: parents.length, depth: Math.max(...depth), virality: pairs === 0 ? 0 : distance / pairs };
}
