/** Sizes of `blocks` blocks of n agents that differ by one at most, larger ones first. */
export function evenBlocks(n: number, blocks: number): number[] {
  const size = Math.floor(n / blocks);
  return Array.from({ length: blocks }, (_, b) => size + (b < n % blocks ? 1 : 0));
}

/** (n) the first agent of each agent's block, and (n) the block, when agents are dealt to blocks in order. */
export function startsOf(n: number, sizes: readonly number[]): { start: Uint32Array; community: Float64Array } {
  const start = new Uint32Array(n);
  const community = new Float64Array(n);
  let at = 0;
  sizes.forEach((size, block) => {
    start.fill(at, at, at + size);
    community.fill(block, at, at + size);
    at += size;
  });
  return { start, community };
}
