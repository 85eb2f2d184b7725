import type { ModeName, Theme } from "./theme.js";

/** One tile of the pattern of a mode of response, on a ground of its colour or, where it is empty, on paper. */
export interface ModePattern {
  /** Sides of the tile, px. */
  readonly size: number;
  readonly ground: string;
  /** Marks, as an SVG path within the tile; "" for none. */
  readonly path: string;
  readonly colour: string;
  /** Of strokes, px; 0 where the path is filled. */
  readonly width: number;
}

const dot = (x: number, y: number): string => `M${x - 1.1} ${y}a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0 -2.2 0Z`;
const PATHS: Readonly<Record<ModeName, { readonly path: string; readonly width: number }>> = {
  wentAlong: { path: "", width: 0 },
  shruggedOff: { path: "M-1 1L1 -1M0 8L8 0M7 9L9 7", width: 1 },
  pushedBack: { path: `${dot(2, 2)}${dot(6, 6)}`, width: 0 },
  keptQuiet: { path: "M0 2H5M4 6H8M0 6H1", width: 1 },
  notReached: { path: "", width: 0 },
};

/** How an area of a mode is filled, so that it is known without its colour: solid, lines at 45°, dots, dashes, empty. */
export function modePattern(mode: ModeName, { modes, paper }: Theme): ModePattern {
  return { size: 8, ground: modes[mode], colour: paper, ...PATHS[mode] };
}
