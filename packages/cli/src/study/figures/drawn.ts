import { type cellMeans, DOUBLE_COLUMN, type FigureOptions, SINGLE_COLUMN } from "@talkback/viz/figures";
import type { Cell } from "../../csv.js";
import type { FigureDocument } from "../../figure/svg-text.js";
import type { VegaLite } from "../../figure/vega/vega-lite.js";

/** What every chart is given besides its own: who makes its elements, how wide it is, and what it is called. */
export type Common = Pick<FigureOptions, "title" | "width" | "id"> & { readonly document: FigureDocument };

/** One figure of the study, before it is drawn. */
export interface Drawn {
  /** Name of its files without their endings. */
  readonly name: string;
  /** What it is called by who cannot see it. */
  readonly title: string;
  readonly columns: "single" | "double";
  /** One sentence, or two: what is shown, and what the intervals are. */
  readonly caption: string;
  /** Where each number that is drawn stands, a row a mark. */
  readonly data: readonly Readonly<Record<string, Cell>>[];
  /** The same chart in Vega-Lite, for who wants to change it. */
  readonly vega?: VegaLite;
  readonly draw: (common: Common) => ReturnType<typeof cellMeans>;
}

/** Widths of print, in px. */
export const WIDTHS = { single: SINGLE_COLUMN, double: DOUBLE_COLUMN } as const;

/** The range in which 95 % of single experiments lie, by the normal approximation. */
export const ofSingles = (mean: number, sd: number): { readonly low: number; readonly high: number } => ({ low: mean - 1.96 * sd, high: mean + 1.96 * sd });

/** What is next to nothing to three decimals: its many digits are hard to read. */
export const thousandths = ({ estimate, low, high }: Estimated): Estimated => ({ estimate: rounded(estimate), low: rounded(low), high: rounded(high) });

/** The same, but limits that are not 0 do not become 0, so that an interval excludes 0 as before. */
export const readable = ({ estimate, low, high }: Estimated): Estimated => ({ estimate: rounded(estimate), low: rounded(low) || low, high: rounded(high) || high });

interface Estimated {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Only what figures print with three decimals or fewer digits is rounded here: what they round themselves would be rounded twice. */
const rounded = (value: number): number => (Math.abs(value) < 0.0045 ? Math.round(value * 1000) / 1000 : value);
