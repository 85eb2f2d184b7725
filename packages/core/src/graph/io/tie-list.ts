/** What a file says of one tie beyond its ends. */
export interface TieFacts {
  readonly strength: number;
  readonly layer: number;
  readonly directed: boolean;
}

/** Ties as they come, in columns that grow; strength, layer and direction cost nothing until they differ from the first. */
export class TieList {
  length = 0;
  from = new Uint32Array(1024);
  to = new Uint32Array(1024);
  strength: Float64Array | null = null;
  layer: Uint8Array | null = null;
  /** 1 where a tie is directed; null when all are alike. */
  way: Uint8Array | null = null;
  /** Direction of every tie, as long as all are alike. */
  directed: boolean | null = null;

  constructor(
    private readonly limit: number,
    private readonly full: () => never,
  ) {}

  /** A tie of strength 1, like all others so far. */
  add(from: number, to: number): void {
    const e = this.length;
    if (e === this.from.length || e === this.limit) this.grow();
    this.from[e] = from;
    this.to[e] = to;
    this.length = e + 1;
    if (this.strength !== null) this.strength[e] = 1;
  }

  addStrong(from: number, to: number, strength: number): void {
    this.add(from, to);
    if (this.strength === null) {
      if (strength === 1) return;
      this.strength = new Float64Array(this.from.length).fill(1);
    }
    this.strength[this.length - 1] = strength;
  }

  addWith(from: number, to: number, { strength, layer, directed }: TieFacts): void {
    this.addStrong(from, to, strength);
    const e = this.length - 1;
    if (layer !== 0) this.layer ??= new Uint8Array(this.from.length);
    if (this.layer !== null) this.layer[e] = layer;
    this.directed ??= directed;
    if (directed !== this.directed) this.way ??= new Uint8Array(this.from.length).fill(this.directed ? 1 : 0);
    if (this.way !== null) this.way[e] = directed ? 1 : 0;
  }

  private grow(): void {
    if (this.length >= this.limit) this.full();
    const room = Math.min(this.limit, this.length * 2);
    this.from = wider(this.from, new Uint32Array(room));
    this.to = wider(this.to, new Uint32Array(room));
    if (this.strength !== null) this.strength = wider(this.strength, new Float64Array(room));
    if (this.layer !== null) this.layer = wider(this.layer, new Uint8Array(room));
    if (this.way !== null) this.way = wider(this.way, new Uint8Array(room));
  }
}

function wider<A extends Uint8Array | Uint32Array | Float64Array>(column: A, room: A): A {
  room.set(column);
  return room;
}
