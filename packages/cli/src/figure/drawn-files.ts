import { csvLines } from "../csv.js";
import { type Drawn, WIDTHS } from "../study/figures/drawn.js";
import { finite } from "../study/table.js";
import type { Files } from "../write-folder.js";
import { pdfBytes } from "./pdf/pdf-bytes.js";
import { pngBytes } from "./png-bytes.js";
import { drawnElement, type FigureDocument, svgText } from "./svg-text.js";

export interface DrawnOptions {
  /** Dots to an inch of each PNG. */
  readonly dpi: number;
  /** As PDF, too: for figures without patterns and transparency. */
  readonly pdf?: boolean;
}

/** Figures in a folder of that name, each as SVG, as PNG and as the numbers it shows; in Vega-Lite, too, where it has such a twin. */
export async function drawnFiles(figures: readonly Drawn[], { dpi, pdf = false }: DrawnOptions): Promise<Files> {
  const files: Record<string, Iterable<string | Uint8Array>> = {};
  for (const figure of figures) {
    const path = `figures/${figure.name}`;
    const svg = svgText(drawing(figure));
    files[`${path}.svg`] = [svg];
    files[`${path}.png`] = [await pngBytes(svg, { dpi })];
    if (pdf) files[`${path}.pdf`] = [pdfBytes(drawnElement(drawing(figure)), figure)];
    files[`${path}.csv`] = csvLines(Object.keys(figure.data[0] ?? {}), figure.data.map((row) => Object.values(row).map(finite)));
    if (figure.vega !== undefined) files[`${path}.vl.json`] = [`${JSON.stringify(figure.vega, null, 2)}\n`];
  }
  return files;
}

const drawing = ({ draw, title, columns, name }: Drawn) => (document: FigureDocument) => draw({ document, title, width: WIDTHS[columns], id: name });
