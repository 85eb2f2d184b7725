import { csvLines } from "../csv.js";
import { type Drawn, WIDTHS } from "../study/figures/drawn.js";
import { finite } from "../study/table.js";
import type { Files } from "../write-folder.js";
import { pngBytes } from "./png-bytes.js";
import { svgText } from "./svg-text.js";

/** Figures in a folder of that name, each as SVG, as PNG with so many dots to an inch, and as the numbers it shows. */
export async function drawnFiles(figures: readonly Drawn[], dpi: number): Promise<Files> {
  const files: Record<string, Iterable<string | Uint8Array>> = {};
  for (const figure of figures) {
    const svg = drawnText(figure);
    files[`figures/${figure.name}.svg`] = [svg];
    files[`figures/${figure.name}.png`] = [await pngBytes(svg, { dpi })];
    files[`figures/${figure.name}.csv`] = csvLines(Object.keys(figure.data[0] ?? {}), figure.data.map((row) => Object.values(row).map(finite)));
  }
  return files;
}

const drawnText = ({ draw, title, columns, name }: Drawn): string => svgText((document) => draw({ document, title, width: WIDTHS[columns], id: name }));
