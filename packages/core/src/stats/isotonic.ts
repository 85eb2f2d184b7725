/**
 * The least-squares fit that never falls: neighbours that do are pooled until none does.
 *
 * @param weights of the values, above 0; the same for all when absent
 * @see Barlow, Bartholomew, Bremner & Brunk (1972), Statistical inference under order restrictions, chapter 1: pool adjacent violators
 */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): number[] {
  const blocks: { sum: number; weight: number; length: number }[] = [];
  for (let k = 0; k < values.length; k++) {
    const own = weights?.[k] ?? 1;
    let block = { sum: values[k]! * own, weight: own, length: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.sum / last.weight >= block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, length: last.length + block.length };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, weight, length }) => Array.from({ length }, () => sum / weight));
}
