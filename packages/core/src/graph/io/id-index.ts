const EMPTY = 0xffffffff;
const CANONICAL = /^(?:0|[1-9][0-9]{0,9})$/;

/**
 * Numbers ids in the order they first appear.
 *
 * Whole numbers below 2³² − 1 live in an open-addressing table of typed arrays, so that reading millions of
 * lines makes no text; every other id goes through a Map.
 */
export class IdIndex {
  size = 0;
  private slots = new Uint32Array(1024).fill(EMPTY);
  private shift = 22;
  private integers = new Uint32Array(512);
  private readonly texts = new Map<string, number>();

  constructor(
    private readonly limit: number,
    private readonly full: () => never,
  ) {}

  /** Ids that are not whole numbers below 2³² − 1. */
  get textCount(): number {
    return this.texts.size;
  }

  /** Index of a whole number in [0, 2³² − 1). */
  ofInteger(id: number): number {
    const { slots, integers } = this;
    const mask = slots.length - 1;
    for (let at = Math.imul(id, 0x9e3779b1) >>> this.shift; ; at = (at + 1) & mask) {
      const i = slots[at]!;
      if (i === EMPTY) return this.insert(id, at);
      if (integers[i] === id) return i;
    }
  }

  ofText(id: string): number {
    if (CANONICAL.test(id) && Number(id) < EMPTY) return this.ofInteger(Number(id));
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const i = this.next();
    this.texts.set(id, i);
    return i;
  }

  /** Ids by index. */
  ids(): string[] {
    const ids = Array.from({ length: this.size }, (_, i) => String(this.integers[i]));
    for (const [id, i] of this.texts) ids[i] = id;
    return ids;
  }

  /** (n) the ids as numbers, or null when some are texts. */
  numbers(): Uint32Array | null {
    return this.texts.size === 0 ? this.integers.subarray(0, this.size) : null;
  }

  private insert(id: number, at: number): number {
    const i = this.next();
    this.integers[i] = id;
    this.slots[at] = i;
    if (this.size * 2 > this.slots.length) this.rehash();
    return i;
  }

  private next(): number {
    if (this.size >= this.limit) this.full();
    if (this.size === this.integers.length) this.integers = grown(this.integers);
    return this.size++;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    this.shift--;
    for (const i of this.slots) {
      if (i === EMPTY) continue;
      let at = Math.imul(this.integers[i]!, 0x9e3779b1) >>> this.shift;
      while (slots[at] !== EMPTY) at = (at + 1) & mask;
      slots[at] = i;
    }
    this.slots = slots;
  }
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(column.length * 2);
  twice.set(column);
  return twice;
}
