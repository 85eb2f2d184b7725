/** A growing table of numbers, thinned when it would outgrow its bound: every second row goes, and so do those to come. */
export interface Table {
  readonly columns: readonly string[];
  /** Rows kept. */
  readonly length: number;
  /** Every how many steps a row was kept. */
  readonly stride: number;
  /** Steps done at row r. */
  readonly step: (r: number) => number;
  readonly value: (r: number, column: string) => number;
  /** All kept values of one column, as a copy. */
  readonly series: (column: string) => Float64Array;
}

export interface TableWriter extends Table {
  /** Offers the row after `step` steps; kept when its turn comes. */
  offer(step: number, row: ArrayLike<number>): void;
}

/** @param most rows kept at the most, a power of two */
export function createTable(columns: readonly string[], most = 4096, expected = most): TableWriter {
  const width = columns.length;
  const values = new Float64Array(Math.min(most, expected) * width);
  const capacity = values.length / width;
  let length = 0;
  let stride = 1;
  let first = 0;
  const at = (column: string) => {
    const c = columns.indexOf(column);
    if (c < 0) throw new RangeError(`no column ${column}; there are ${columns.join(", ")}`);
    return c;
  };
  const thin = () => {
    const lead = (first / stride) % 2;
    for (let r = lead; r < length; r += 2) values.copyWithin(((r - lead) / 2) * width, r * width, (r + 1) * width);
    length = Math.ceil((length - lead) / 2);
    first += lead * stride;
    stride *= 2;
  };
  return {
    columns,
    get length() { return length; },
    get stride() { return stride; },
    step: (r) => first + r * stride,
    value: (r, column) => values[r * width + at(column)]!,
    series: (column) => Float64Array.from({ length }, (_, r) => values[r * width + at(column)]!),
    offer(step, row) {
      if (step % stride !== 0) return;
      if (length === capacity) {
        thin();
        if (step % stride !== 0) return;
      }
      if (length === 0) first = step;
      for (let c = 0; c < width; c++) values[length * width + c] = row[c]!;
      length++;
    },
  };
}
