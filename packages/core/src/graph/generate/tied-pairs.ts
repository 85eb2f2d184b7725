/** A set of unordered pairs of agents, one bit for each of n² places: quick to ask, for networks of up to `MAX_TABLED` agents. */
export class TiedPairs {
  private readonly bits: Uint32Array;

  constructor(private readonly n: number) {
    this.bits = new Uint32Array(Math.ceil((n * n) / 32));
  }

  has(a: number, b: number): boolean {
    const place = this.place(a, b);
    return ((this.bits[Math.floor(place / 32)]! >>> (place % 32)) & 1) === 1;
  }

  /** Puts the pair in, or takes it out. */
  flip(a: number, b: number): void {
    const place = this.place(a, b);
    this.bits[Math.floor(place / 32)]! ^= 1 << (place % 32);
  }

  private place(a: number, b: number): number {
    return a < b ? a * this.n + b : b * this.n + a;
  }
}

/** A table of so many agents takes 128 MB. */
export const MAX_TABLED = 32_768;
