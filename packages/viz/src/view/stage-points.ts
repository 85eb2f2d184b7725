import { drawBursts } from "../render/draw-bursts.js";
import { drawDock } from "../render/dock.js";
import { drawSelection } from "../render/draw-selection.js";
import { drawTies } from "../render/draw-ties.js";
import { type Marks, marksOf } from "../render/marks.js";
import { momentOf } from "../render/moment.js";
import type { Scene } from "../render/scene.js";
import { shades } from "../theme/attitude-colour.js";
import { channelsOf } from "../theme/cielab.js";
import type { Theme } from "../theme/theme.js";
import { createPoints, type Points, type PointsOptions } from "./points-webgl.js";

/** Draws people with WebGL, and over them, on a canvas above, what there is few of. */
export interface PointsPainter {
  paint(context: CanvasRenderingContext2D, scene: Scene, ratio: number): void;
  /** Gives the graphics card back. */
  dispose(): void;
}

/** Null where `beneath` cannot be drawn on with WebGL. */
export function createPointsPainter(beneath: HTMLCanvasElement, options: PointsOptions): PointsPainter | null {
  const renderer = createPoints(beneath, options);
  if (renderer === null) return null;
  let columns = { colours: new Uint8Array(0), sizes: new Float32Array(0) };
  const paint: PointsPainter["paint"] = (context, scene, ratio) => {
    const { footage, time, reduced, positions, width, height } = scene;
    const marks = marksOf(scene, momentOf(footage, time, reduced));
    if (columns.sizes.length !== marks.n) columns = { colours: new Uint8Array(4 * marks.n), sizes: new Float32Array(marks.n) };
    fill(columns, marks, scene.theme);
    renderer.draw({ positions, ...columns }, width, height, ratio);
    drawTies(context, scene);
    drawBursts(context, scene, marks);
    drawSelection(context, scene, marks);
    drawDock(context, scene);
  };
  return { paint, dispose: renderer.dispose };
}

function fill({ colours, sizes }: Omit<Points, "positions">, { n, outer, hollow, back, scale }: Marks, theme: Theme): void {
  const { table, outline } = bytes(theme);
  sizes.fill(Math.max(2.5, 6 * scale));
  for (let i = 0; i < n; i++) {
    const [from, at] = hollow[i] === 1 ? [outline, 0] : [table, 3 * outer[i]!];
    for (let c = 0; c < 3; c++) colours[4 * i + c] = from[at + c]!;
    colours[4 * i + 3] = (back[i] === 1 ? 0.25 : 1) * (hollow[i] === 1 ? 110 : 255);
  }
}

/** Colours of a theme as bytes: red, green, blue of each shade in turn. */
interface Bytes {
  readonly table: Uint8Array;
  readonly outline: Uint8Array;
}
const made = new WeakMap<Theme, Bytes>();

function bytes(theme: Theme): Bytes {
  const known = made.get(theme);
  if (known !== undefined) return known;
  const read = (colours: readonly string[]) => Uint8Array.from(colours.flatMap(channelsOf));
  const fresh = { table: read(shades(theme)), outline: read([theme.outline]) };
  made.set(theme, fresh);
  return fresh;
}
