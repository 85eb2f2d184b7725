import { type Network, plainNetwork } from "../network.js";

/** Ties being made when their number is not known in advance. */
export class TieList {
  private from: Uint32Array;
  private to: Uint32Array;
  private size = 0;

  /** @param expected  about how many ties will come; more may */
  constructor(expected: number) {
    const room = Math.ceil(expected + 4 * Math.sqrt(expected)) + 16;
    this.from = new Uint32Array(room);
    this.to = new Uint32Array(room);
  }

  add(from: number, to: number): void {
    if (this.size === this.from.length) {
      this.from = grown(this.from);
      this.to = grown(this.to);
    }
    this.from[this.size] = from;
    this.to[this.size++] = to;
  }

  /** The network of the ties so far, undirected. */
  network(n: number, attributes: Network["attributes"] = {}): Network {
    return plainNetwork(n, this.from.subarray(0, this.size), this.to.subarray(0, this.size), attributes);
  }
}

function grown(column: Uint32Array): Uint32Array {
  const wider = new Uint32Array(2 * column.length);
  wider.set(column);
  return wider;
}
