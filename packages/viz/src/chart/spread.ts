/** A label's wanted middle and its height, both in px. */
export interface Wish {
  readonly at: number;
  readonly height: number;
}

/**
 * Middles for labels on one line, in the order given, so that none overlaps another and all lie between low and high
 * where there is room: neighbours that would overlap share their displacement equally.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): number[] {
  const order = wishes.map((_, k) => k).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b);
  const blocks: Block[] = [];
  for (const k of order) {
    blocks.push(clamped({ members: [k], middle: wishes[k]!.at, height: wishes[k]!.height }, low, high));
    while (blocks.length > 1 && touch(blocks.at(-2)!, blocks.at(-1)!)) {
      const [above, below] = blocks.splice(-2) as [Block, Block];
      blocks.push(clamped(joined([...above.members, ...below.members], wishes), low, high));
    }
  }
  const places = new Array<number>(wishes.length);
  for (const { members, middle, height } of blocks) {
    let top = middle - height / 2;
    for (const k of members) {
      places[k] = top + wishes[k]!.height / 2;
      top += wishes[k]!.height;
    }
  }
  return places;
}

interface Block {
  readonly members: readonly number[];
  readonly middle: number;
  readonly height: number;
}

const touch = (above: Block, below: Block): boolean => above.middle + above.height / 2 > below.middle - below.height / 2 + 1e-9;

/** Members under each other, as near to their wishes as their mean shift allows. */
function joined(members: readonly number[], wishes: readonly Wish[]): Block {
  const height = members.reduce((sum, k) => sum + wishes[k]!.height, 0);
  let above = 0;
  let top = 0;
  for (const k of members) {
    top += wishes[k]!.at - (above + wishes[k]!.height / 2);
    above += wishes[k]!.height;
  }
  return { members, middle: top / members.length + height / 2, height };
}

const clamped = (block: Block, low: number, high: number): Block => {
  const half = block.height / 2;
  return { ...block, middle: Math.max(low + half, Math.min(high - half, block.middle)) };
};
