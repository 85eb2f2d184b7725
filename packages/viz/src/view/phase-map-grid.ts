import { styled } from "./make.js";
import { cellBox, type PhaseBox } from "./phase-map-frame.js";

/** How a cell looks and what it says. */
export interface CellLook {
  readonly fill: string;
  readonly label: string;
  readonly current: boolean;
}

export interface GridEvents {
  readonly chosen: (column: number, row: number) => void;
  /** The cell under the pointer, else the one with the focus, an index; null for none. */
  readonly looked: (cell: number | null) => void;
}

export interface PhaseGrid {
  readonly element: SVGGElement;
  /** The cell with the focus, an index; null for none. */
  readonly focused: () => number | null;
  show(box: PhaseBox, label: string, look: (cell: number) => CellLook): void;
}

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Cells as a grid that is walked by arrow keys with one cell in the tab order; the current one at first; Enter, Space and a click choose one. Rows from the top. */
export function phaseGrid(document: Document, { chosen, looked }: GridEvents): PhaseGrid {
  const element = document.createElementNS(NAMESPACE, "g") as SVGGElement;
  element.setAttribute("role", "grid");
  let cells: SVGElement[] = [];
  let [columns, rows, at] = [0, 0, 0];
  let focused: number | null = null;
  const tabs = () => {
    for (const [cell, each] of cells.entries()) each.setAttribute("tabindex", cell === at ? "0" : "-1");
  };
  element.addEventListener("click", (event) => {
    const cell = cellOf(event);
    if (cell !== null) chosen(cell % columns, Math.floor(cell / columns));
  });
  element.addEventListener("pointerover", (event) => looked(cellOf(event)));
  element.addEventListener("pointerleave", () => looked(focused));
  element.addEventListener("focusin", (event) => {
    focused = cellOf(event);
    at = focused ?? at;
    tabs();
    looked(focused);
  });
  element.addEventListener("focusout", () => {
    focused = null;
    looked(null);
  });
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key !== "Home" && event.key !== "End") return;
    if (event.key === "Enter" || event.key === " ") chosen(at % columns, Math.floor(at / columns));
    else {
      const next = moved(event, at, columns, rows);
      if (next === null) return;
      cells[next]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    focused: () => focused,
    show(box, label, look) {
      if (box.columns !== columns || box.rows !== rows) {
        [columns, rows] = [box.columns, box.rows];
        const lines = cellElements(document, columns, rows);
        cells = lines.flat();
        at = Math.max(0, cells.findIndex((_, cell) => look(cell).current));
        element.replaceChildren(...lines.map((line) => rowElement(document, line)).reverse());
      }
      element.setAttribute("aria-label", label);
      for (const [cell, each] of cells.entries()) {
        const { fill, label: text, current } = look(cell);
        for (const [name, value] of Object.entries({ ...cellBox(box, cell), fill, "aria-label": text, "aria-selected": current })) each.setAttribute(name, String(value));
      }
      tabs();
    },
  };
}

/** Cells without a place yet, in rows from the lowest y. */
const cellElements = (document: Document, columns: number, rows: number): SVGElement[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => {
    const cell = styled(document.createElementNS(NAMESPACE, "rect") as SVGElement, { outline: "none", cursor: "pointer" });
    for (const [name, value] of Object.entries({ role: "gridcell", "shape-rendering": "crispEdges", "data-cell": row * columns + column })) cell.setAttribute(name, String(value));
    return cell;
  }));

function rowElement(document: Document, cells: readonly SVGElement[]): SVGElement {
  const row = document.createElementNS(NAMESPACE, "g") as SVGElement;
  row.setAttribute("role", "row");
  row.append(...cells);
  return row;
}

const cellOf = (event: Event): number | null => {
  const found = (event.target as Element).getAttribute("data-cell");
  return found === null ? null : Number(found);
};

/** Cell that a key leads to; null for a key that leads nowhere. Up is more, as in the picture. */
export function moved({ key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">, cell: number, columns: number, rows: number): number | null {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const to = (x: number, y: number) => Math.min(rows - 1, Math.max(0, y)) * columns + Math.min(columns - 1, Math.max(0, x));
  if (key === "ArrowLeft") return to(column - 1, row);
  if (key === "ArrowRight") return to(column + 1, row);
  if (key === "ArrowUp") return to(column, row + 1);
  if (key === "ArrowDown") return to(column, row - 1);
  if (key === "Home") return to(0, ctrlKey ? rows - 1 : row);
  if (key === "End") return to(columns - 1, ctrlKey ? 0 : row);
  return key === "PageUp" ? to(column, rows - 1) : key === "PageDown" ? to(column, 0) : null;
}
