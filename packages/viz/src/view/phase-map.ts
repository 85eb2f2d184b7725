import { element as shapeElement } from "../chart/figure.js";
import { rectangle, shape } from "../chart/shape.js";
import type { State, Store } from "../store/store.js";
import { diverging } from "../theme/diverging.js";
import { FONT_FAMILY } from "../theme/type.js";
import { make, styled } from "./make.js";
import { cellState, limitOf, type PhaseData, placeAmong } from "./phase-map-data.js";
import { columnAt, type PhaseBox, phaseBox, rowAt } from "./phase-map-frame.js";
import { phaseGrid } from "./phase-map-grid.js";
import { phaseLegend } from "./phase-map-legend.js";
import { overCells, patterns, phaseAxes } from "./phase-map-scene.js";
import { axisName, cellText, described, tableOf, valueText } from "./phase-map-words.js";
import { pictureFrame } from "./picture-frame.js";
import type { View } from "./view.js";

export interface PhaseMapOptions {
  readonly data: PhaseData;
  /** A cell was chosen, by its column and its row from the lowest y. Without this cells are only read. */
  readonly onCell?: (x: number, y: number) => void;
}

export interface PhaseMapView extends View {
  /** Draws other data, for instance with more cells done, at the next frame. */
  update(data: PhaseData): void;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
let made = 0;

/**
 * An outcome over two parameters: a colour for its size, a sign for its side, a line where it is 0, hatching where replications disagree.
 * It depends on its data alone: of the store it reads only theme and words.
 */
export function createPhaseMap(parent: HTMLElement, store: Store, options: PhaseMapOptions): PhaseMapView {
  const document = parent.ownerDocument;
  const id = `phase-${made++}`;
  const svg = styled(document.createElementNS(NAMESPACE, "svg") as SVGSVGElement, { display: "block", "user-select": "none", "-webkit-user-select": "none" });
  svg.setAttribute("font-family", FONT_FAMILY);
  const layer = (name: string) => {
    const group = document.createElementNS(NAMESPACE, "g");
    for (const [key, value] of [["aria-hidden", "true"], ["data-part", name], ["pointer-events", "none"]] as const) group.setAttribute(key, value);
    return group;
  };
  const [under, over, look] = [layer("axes"), layer("marks"), layer("look")];
  let data = options.data;
  let box: PhaseBox = phaseBox(data, 320, []);
  let looked: number | null = null;
  const grid = phaseGrid(document, {
    chosen: (x, y) => options.onCell?.(x, y),
    looked(cell) {
      looked = cell;
      pointAt(store.state);
    },
  });
  svg.append(under, grid.element, over, look);
  const stage = styled(make(document, "div", { "data-part": "stage" }, svg), { direction: "ltr", overflow: "hidden" });
  const line = styled(make(document, "p"), { margin: "4px 0 8px", "min-height": "40px", "font-variant-numeric": "tabular-nums" });
  const legend = make(document, "div");

  function pointAt({ theme, words }: State): void {
    const cell = looked !== null && looked < data.mean.length ? looked : null;
    line.replaceChildren(document.createTextNode(cell === null ? words(options.onCell === undefined ? "phase.hintRead" : "phase.hint") : cellText(data, cell, words)));
    line.style.setProperty("color", cell === null ? theme.muted : theme.ink);
    const ring = (stroke: string, width: number) => {
      const place = { x: columnAt(box, cell! % box.columns) - box.cellWidth / 2, y: rowAt(box, Math.floor(cell! / box.columns)) - box.cellHeight / 2, width: box.cellWidth, height: box.cellHeight };
      return shapeElement(document, rectangle(place, { fill: "none", stroke, "stroke-width": width }));
    };
    look.replaceChildren(...(cell === null ? [] : [ring(theme.focus.halo, 5), ring(theme.focus.ring, 2.5)]));
  }

  const frame = pictureFrame(parent, store, [stage, line, legend], {
    name: ({ words }) => words("phase.name", { outcome: data.outcome }),
    describe: ({ words }) => described(data, words),
    table: ({ words }) => tableOf(data, words),
    draw({ theme, words }, width) {
      const text = (axis: PhaseData["x"], value: number) => valueText(axis, value, words);
      box = phaseBox(data, width, data.y.values.map((value) => text(data.y, value)));
      for (const [name, value] of [["width", box.all.width], ["height", box.all.height]] as const) svg.setAttribute(name, String(value));
      const elements = (shapes: ReturnType<typeof overCells>) => shapes.map((each) => shapeElement(document, each));
      under.replaceChildren(...elements([...patterns(id, theme), ...phaseAxes(data, box, theme, text, (axis) => axisName(axis, words))]));
      const [colour, limit] = [diverging(theme), limitOf(data)];
      const current = currentCell(data);
      grid.show(box, words("phase.name", { outcome: data.outcome }), (cell) => ({
        fill: cellState(data, cell) === "none" ? `url(#${id}-blank)` : colour(data.mean[cell]! / limit), label: cellText(data, cell, words), current: cell === current,
      }));
      over.replaceChildren(...elements(overCells(data, box, id, theme)), shapeElement(document, shape("rect", { x: box.left, y: box.top, width: box.columns * box.cellWidth, height: box.rows * box.cellHeight, fill: "none", stroke: theme.outline })));
      legend.replaceChildren(phaseLegend(document, data, id, theme, words));
      pointAt(store.state);
    },
    move: () => {},
  });
  return {
    ...frame,
    update(next) {
      data = next;
      frame.redraw();
    },
  };
}

function currentCell({ x, y, current }: PhaseData): number | null {
  const [across, up] = current ? [placeAmong(x.values, current.x), placeAmong(y.values, current.y)] : [null, null];
  return across === null || up === null ? null : Math.round(up) * x.values.length + Math.round(across);
}
