import { csvLines } from "../csv.js";
import { pngBytes } from "../figure/png-bytes.js";
import { svgText } from "../figure/svg-text.js";
import type { Files } from "../write-folder.js";
import { allFigures } from "./figures/all-figures.js";
import { captions } from "./figures/captions.js";
import { type Drawn, WIDTHS } from "./figures/drawn.js";
import type { Outcome } from "./outcome.js";
import { finite } from "./table.js";

/** Dots to an inch: as print asks for, and a third of that for a quick look. */
const dpiOf = ({ quick }: Outcome): number => (quick ? 100 : 300);

/** The figures of the study's folder, by name: each as SVG, as PNG and as the numbers it shows, and a page of captions. */
export async function figuresOf(outcome: Outcome): Promise<Files> {
  const figures = allFigures(outcome);
  const dpi = dpiOf(outcome);
  const files: Record<string, Iterable<string | Uint8Array>> = { "figures/README.md": [captions(outcome.study, figures, dpi)] };
  for (const figure of figures) {
    const svg = drawnText(figure);
    files[`figures/${figure.name}.svg`] = [svg];
    files[`figures/${figure.name}.png`] = [await pngBytes(svg, { dpi })];
    files[`figures/${figure.name}.csv`] = csvLines(Object.keys(figure.data[0] ?? {}), figure.data.map((row) => Object.values(row).map(finite)));
  }
  return files;
}

const drawnText = ({ draw, title, columns, name }: Drawn): string => svgText((document) => draw({ document, title, width: WIDTHS[columns], id: name }));
