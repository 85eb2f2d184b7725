import type { Attribute } from "../network.js";

export type Cell = string | number | undefined;

/** One attribute while it is read: cells by node index, in order of appearance. */
export interface AttributeColumn {
  /** Declared by the file; found out from the cells when undefined. */
  readonly holds: "numbers" | "texts" | undefined;
  /** Value of nodes without one. */
  absent: Cell;
  readonly cells: Cell[];
}

/** Node attributes as they come, by name. */
export class AttributeTable {
  private readonly columns = new Map<string, AttributeColumn>();

  names(): string[] {
    return [...this.columns.keys()].sort((a, b) => (a < b ? -1 : 1));
  }

  /** The column of that name, made when new. */
  column(name: string, holds?: AttributeColumn["holds"], absent?: Cell): AttributeColumn {
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    const made: AttributeColumn = { holds, absent, cells: [] };
    this.columns.set(name, made);
    return made;
  }

  /** Attributes of the nodes in the given order, by ascending name. */
  inOrder(order: Uint32Array): Record<string, Attribute> {
    return Object.fromEntries(this.names().map((name) => [name, attributeOf(this.columns.get(name)!, order)]));
  }
}

function attributeOf({ holds, absent, cells }: AttributeColumn, order: Uint32Array): Attribute {
  const cell = (i: number): Cell => cells[i] ?? absent;
  const areTexts = holds === "texts" || (holds === undefined && cells.some((value) => typeof value === "string"));
  return areTexts
    ? Array.from(order, (i) => String(cell(i) ?? ""))
    : Float64Array.from(order, (i) => (cell(i) as number | undefined) ?? Number.NaN);
}
