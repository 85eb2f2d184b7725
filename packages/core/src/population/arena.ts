import { InvariantError } from "../spec/errors.js";

/** A column of the arena: what it is called, what it holds, and how many values an agent has. */
export interface ColumnSpec {
  readonly name: string;
  readonly holds: "f64" | "u32" | "u8";
  /** Values an agent; default 1. */
  readonly width?: number;
  /** Length of a column that belongs to the run, not to its agents. */
  readonly fixed?: number;
  /** Means nothing between steps, so no checkpoint keeps it; such columns come last. */
  readonly scratch?: true;
}

export type Column = Float64Array | Uint32Array | Uint8Array;

/** All state of a run in one buffer. */
export interface Arena {
  readonly buffer: ArrayBuffer;
  /** Everything but the scratch columns: a copy of it is a checkpoint. */
  readonly bytes: Uint8Array;
  readonly specs: readonly ColumnSpec[];
  readonly column: Readonly<Record<string, Column>>;
}

const SIZE = { f64: 8, u32: 4, u8: 1 } as const;
const LINE = 64;

/**
 * Columns of `n` agents and `lanes` replicas (agent i of replica r at `i * lanes + r`), each on a 64-byte boundary.
 *
 * The size is known before the first step and never grows.
 * @throws {InvariantError} on a big-endian machine, where hashes and checkpoints would not be those of others
 */
export function allocate(specs: readonly ColumnSpec[], n: number, lanes = 1): Arena {
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) throw new InvariantError("this machine stores numbers big end first; hashes and checkpoints are of little-endian bytes");
  let size = 0;
  const lengthOf = ({ width = 1, fixed = n * width }: ColumnSpec) => fixed * lanes;
  const starts = specs.map((spec) => {
    const start = size;
    size += Math.ceil((lengthOf(spec) * SIZE[spec.holds]) / LINE) * LINE;
    return start;
  });
  const buffer = new ArrayBuffer(size);
  const column: Record<string, Column> = {};
  specs.forEach((spec, k) => {
    column[spec.name] = view(buffer, spec.holds, starts[k]!, lengthOf(spec));
  });
  const kept = specs.findIndex(({ scratch }) => scratch === true);
  return { buffer, bytes: new Uint8Array(buffer, 0, kept < 0 ? size : starts[kept]), specs, column };
}

function view(buffer: ArrayBuffer, holds: ColumnSpec["holds"], start: number, length: number): Column {
  if (holds === "f64") return new Float64Array(buffer, start, length);
  return holds === "u32" ? new Uint32Array(buffer, start, length) : new Uint8Array(buffer, start, length);
}
