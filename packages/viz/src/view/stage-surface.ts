import { drawNetwork } from "../render/draw-network.js";
import type { Scene } from "../render/scene.js";
import type { Frame } from "./camera.js";
import type { Detail } from "./level-of-detail.js";
import { createPoints, type PointsRenderer } from "./points-webgl.js";
import { drawCommunities } from "./stage-communities.js";
import { createPointsPainter } from "./stage-points.js";
import type { StageElements } from "./stage-elements.js";

/** Whether points are drawn by the graphics card: where there is one, never, or even where a processor plays one. */
export type WebGl = "auto" | "never" | "force";

/** Draws a scene at a level of detail on Canvas 2D. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, detail: Detail): void {
  if (detail === "communities") drawCommunities(context, scene);
  else drawNetwork(context, scene);
}

/** The pixels of a stage. */
export interface Surface {
  /** Makes room for so many px of the page, each of them `ratio` px of the screen. */
  size(frame: Frame, ratio: number): void;
  paint(scene: Scene, detail: Detail): void;
  clear(): void;
  /** Whether the browser has taken the graphics card away. */
  readonly lost: boolean;
  dispose(): void;
}

/** @param onLost is called when the graphics card is gone: what was drawn with it is to be drawn anew */
export function stageSurface({ canvas, beneath }: StageElements, webgl: WebGl, onLost: () => void): Surface {
  const context = canvas.getContext("2d")!;
  let [frame, ratio, lost]: [Frame, number, boolean] = [{ width: 0, height: 0 }, 1, false];
  let points: PointsRenderer | null | undefined = webgl === "never" ? null : undefined;
  let painter: ReturnType<typeof createPointsPainter> | null = null;
  const start = () => {
    points = createPoints(beneath, { force: webgl === "force", onLost: () => {
      [points, painter, lost] = [null, null, true];
      onLost();
    } });
    painter = points === null ? null : createPointsPainter(points);
  };
  const fit = (each: HTMLCanvasElement) => {
    [each.width, each.height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  };
  const clear = () => {
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
  };
  return {
    size(next, by) {
      [frame, ratio] = [next, by];
      fit(canvas);
      fit(beneath);
    },
    paint(scene, detail) {
      if (detail === "points" && points === undefined) start();
      const byCard = detail === "points" && painter !== null;
      beneath.style.setProperty("display", byCard ? "block" : "none");
      clear();
      if (byCard) painter!(context, scene, ratio);
      else paintScene(context, scene, detail);
    },
    clear,
    get lost() { return lost; },
    dispose: () => points?.dispose(),
  };
}
