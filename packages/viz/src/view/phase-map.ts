import type { Store } from "../store/store.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";
import type { Words } from "../words/words.js";
import { make, styled } from "./make.js";
import { cellState, limitOf, type PhaseData, placeAmong } from "./phase-map-data.js";
import { phaseBox } from "./phase-map-frame.js";
import { type CellLook, phaseGrid } from "./phase-map-grid.js";
import { phaseLegend } from "./phase-map-legend.js";
import { cellRing, overCells, patterns, phaseAxes } from "./phase-map-scene.js";
import { cellText, described, tableOf, valueText } from "./phase-map-words.js";
import { pictureFrame } from "./picture-frame.js";
import { pictureSvg, redrawn, silentLayer, sized } from "./picture-svg.js";
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

let made = 0;

/**
 * An outcome over two parameters: a colour for its size, a sign for its side, a line where it is 0, hatching where replications are too few or disagree.
 * It depends on its data alone: of the store it reads only theme and words.
 */
export function createPhaseMap(parent: HTMLElement, store: Store, options: PhaseMapOptions): PhaseMapView {
  const document = parent.ownerDocument;
  const id = `phase-${made++}`;
  const svg = pictureSvg(document);
  const [under, over, ring] = ["axes", "marks", "look"].map((part) => silentLayer(document, part)) as [SVGGElement, SVGGElement, SVGGElement];
  const line = styled(make(document, "p"), { margin: "4px 0 8px", "min-height": "40px", "font-variant-numeric": "tabular-nums" });
  const legend = make(document, "div");
  let [data, box, looked] = [options.data, phaseBox(options.data, 320, []), null as number | null];
  const look = () => {
    const { theme, words } = store.state;
    const cell = looked !== null && looked < data.mean.length ? looked : null;
    line.replaceChildren(document.createTextNode(cell === null ? words(options.onCell === undefined ? "phase.hintRead" : "phase.hint") : cellText(data, cell, words)));
    line.style.setProperty("color", cell === null ? theme.muted : theme.ink);
    redrawn(ring, [...new Set([grid.focused(), cell])].flatMap((each) => (each === null ? [] : cellRing(each, box, theme))));
  };
  const grid = phaseGrid(document, {
    chosen: (x, y) => options.onCell?.(x, y),
    looked(cell) {
      looked = cell;
      look();
    },
  });
  svg.append(under, grid.element, over, ring);
  const stage = styled(make(document, "div", { "data-part": "stage" }, svg), { direction: "ltr", overflow: "hidden" });
  const frame = pictureFrame(parent, store, [stage, line, legend], {
    name: ({ words }) => words("phase.name", { outcome: data.outcome }),
    describe: ({ words }) => described(data, words),
    table: ({ words }) => tableOf(data, words),
    draw({ theme, words }, width) {
      box = phaseBox(data, width, data.y.values.map((value) => valueText(data.y, value, words)));
      sized(svg, box.all.width, box.all.height);
      redrawn(under, [...patterns(id, theme), ...phaseAxes(data, box, theme, words)]);
      grid.show(box, words("phase.name", { outcome: data.outcome }), cellLooks(data, id, theme, words));
      redrawn(over, overCells(data, box, id, theme));
      legend.replaceChildren(phaseLegend(document, data, id, theme, words));
      look();
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

/** How every cell looks and what it says. */
function cellLooks(data: PhaseData, id: string, theme: Theme, words: Words): (cell: number) => CellLook {
  const [colour, limit, current] = [diverging(theme), limitOf(data), currentCell(data)];
  return (cell) => ({
    fill: cellState(data, cell) === "none" ? `url(#${id}-blank)` : colour(data.mean[cell]! / limit), label: cellText(data, cell, words), current: cell === current,
  });
}

function currentCell({ x, y, current }: PhaseData): number | null {
  const [across, up] = current ? [placeAmong(x.values, current.x), placeAmong(y.values, current.y)] : [null, null];
  return across === null || up === null ? null : Math.min(y.values.length - 1, Math.round(up)) * x.values.length + Math.min(x.values.length - 1, Math.round(across));
}
