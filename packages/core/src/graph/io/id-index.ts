import { IntegerTable } from "./integer-table.js";

const LIMIT = 0xffffffff;
const CANONICAL = /^(?:0|[1-9][0-9]{0,9})$/;

/**
 * Numbers ids in the order they first appear.
 *
 * Whole numbers below 2³² − 1 stay numbers, so that reading millions of lines makes no text; other ids go through a Map.
 */
export class IdIndex {
  size = 0;
  private integers = new Uint32Array(512);
  private readonly table = new IntegerTable();
  private readonly texts = new Map<string, number>();

  constructor(
    private readonly limit: number,
    private readonly full: () => never,
  ) {}

  /** Index of a whole number in [0, 2³² − 1). */
  ofInteger(id: number): number {
    const known = this.table.get(id);
    if (known >= 0) return known;
    const i = this.next();
    this.integers[i] = id;
    this.table.add(id, i);
    return i;
  }

  ofText(id: string): number {
    if (CANONICAL.test(id) && Number(id) < LIMIT) return this.ofInteger(Number(id));
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

  /** (n) the ids as numbers, or null when some are not whole numbers below 2³² − 1. */
  numbers(): Uint32Array | null {
    return this.texts.size === 0 ? this.integers.subarray(0, this.size) : null;
  }

  private next(): number {
    if (this.size >= this.limit) this.full();
    if (this.size === this.integers.length) {
      const wide = new Uint32Array(2 * this.size);
      wide.set(this.integers);
      this.integers = wide;
    }
    return this.size++;
  }
}
