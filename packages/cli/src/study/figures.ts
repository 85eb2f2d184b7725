import { drawnFiles } from "../figure/drawn-files.js";
import type { Files } from "../write-folder.js";
import { allFigures } from "./figures/all-figures.js";
import { captions } from "./figures/captions.js";
import type { Outcome } from "./outcome.js";

/** Dots to an inch: as print asks for, and a third of that for a quick look. */
const dpiOf = ({ quick }: Outcome): number => (quick ? 100 : 300);

/** The figures of the study's folder, by name: each as SVG, as PNG and as the numbers it shows, and a page of captions. */
export async function figuresOf(outcome: Outcome): Promise<Files> {
  const figures = allFigures(outcome);
  const dpi = dpiOf(outcome);
  return { "figures/README.md": [captions(outcome.study, figures, dpi)], ...(await drawnFiles(figures, { dpi })) };
}
