const EMPTY = 0xffffffff;
const DIRECT = 16_777_216;
/** 2³² divided by the golden ratio: spreads neighbouring numbers over the table. */
const SPREAD = 0x9e3779b1;

/**
 * Finds the index of whole numbers below 2³² − 1, in typed arrays only.
 *
 * Numbers below 2²⁴, which most files keep to, address a column directly; the others share an open-addressing
 * table of (number, index) pairs.
 */
export class IntegerTable {
  private direct = new Uint32Array(1024).fill(EMPTY);
  private pairs = new Uint32Array(2048).fill(EMPTY);
  private mask = 1023;
  private shift = 22;
  private count = 0;

  /** Index of the number, or −1. */
  get(id: number): number {
    const found = id < DIRECT ? (id < this.direct.length ? this.direct[id]! : EMPTY) : this.pairs[2 * this.slot(id) + 1]!;
    return found === EMPTY ? -1 : found;
  }

  /** Adds a number that is not there yet. */
  add(id: number, index: number): void {
    if (id < DIRECT) return this.addDirect(id, index);
    if (2 * ++this.count > this.mask) this.double();
    this.put(id, index);
  }

  private addDirect(id: number, index: number): void {
    if (id >= this.direct.length) {
      const wide = new Uint32Array(Math.min(DIRECT, 2 * Math.max(id, this.direct.length))).fill(EMPTY);
      wide.set(this.direct);
      this.direct = wide;
    }
    this.direct[id] = index;
  }

  /** The slot that holds the number, or the empty one where it belongs. */
  private slot(id: number): number {
    const { pairs, mask } = this;
    let at = Math.imul(id, SPREAD) >>> this.shift;
    while (pairs[2 * at] !== id && pairs[2 * at + 1] !== EMPTY) at = (at + 1) & mask;
    return at;
  }

  private put(id: number, index: number): void {
    const at = 2 * this.slot(id);
    this.pairs[at] = id;
    this.pairs[at + 1] = index;
  }

  private double(): void {
    const { pairs } = this;
    this.pairs = new Uint32Array(2 * pairs.length).fill(EMPTY);
    this.mask = 2 * this.mask + 1;
    this.shift--;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at + 1] !== EMPTY) this.put(pairs[at]!, pairs[at + 1]!);
  }
}
