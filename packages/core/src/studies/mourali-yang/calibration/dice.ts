import { openStream, type Stream } from "../../../index.js";
import { normal } from "../../../stats.js";

/** Luck of a calibration, addressed by how many things were decided before. */
export class Dice {
  private readonly stream: Stream;
  private thrown = 0;

  constructor(seed: string) {
    this.stream = openStream(seed, 0, "calibration");
  }

  uniform(): number {
    return this.stream.uniform(this.thrown++);
  }

  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** The sum of two squared standard normals: exceeds x with probability exp(-x / 2). */
  tolerance(): number {
    const [a, b] = [this.uniform(), this.uniform()].map((u) => normal.quantile(Math.max(u, 1.1102230246251565e-16))) as [number, number];
    return a * a + b * b;
  }
}
