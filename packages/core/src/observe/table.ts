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
  let first = 0;
  const at = (column: string) => {
    const c = columns.indexOf(column);
    if (c < 0) throw new RangeError(`no column ${column}; there are ${columns.join(", ")}`);
    return c;
  };
  const thin = () => {
    const lead = (first / table.stride) % 2;
    for (let r = lead; r < table.length; r += 2) values.copyWithin(((r - lead) / 2) * width, r * width, (r + 1) * width);
    table.length = Math.ceil((table.length - lead) / 2);
    first += lead * table.stride;
    table.stride *= 2;
  };
  const table = {
    columns, length: 0, stride: 1,
    step: (r: number) => first + r * table.stride,
    value: (r: number, column: string) => values[r * width + at(column)]!,
    series: (column: string) => Float64Array.from({ length: table.length }, (_, r) => values[r * width + at(column)]!),
    offer(step: number, row: ArrayLike<number>) {
      if (step % table.stride !== 0) return;
      if (table.length === capacity) {
        thin();
        if (step % table.stride !== 0) return;
      }
      if (table.length === 0) first = step;
      for (let c = 0; c < width; c++) values[table.length * width + c] = row[c]!;
      table.length++;
    },
  };
  return table;
}
