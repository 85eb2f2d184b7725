import { drawNetwork } from "../render/draw-network.js";
import { createEasel, type Easel } from "../render/easel.js";
import type { Scene } from "../render/scene.js";
import type { Frame } from "./camera.js";
import type { Detail } from "./level-of-detail.js";
import { drawCommunities } from "./stage-communities.js";
import type { StageElements } from "./stage-elements.js";
import type { PointsPainter } from "./stage-points.js";

/** Whether points are drawn by the graphics card: where there is one, never, or even where a processor plays one. */
export type WebGl = "auto" | "never" | "force";

/** Draws a scene at a level of detail on Canvas 2D, with an easel if another is to follow on the same canvas. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, detail: Detail, easel?: Easel): void {
  if (detail === "communities") drawCommunities(context, scene);
  else drawNetwork(context, scene, easel);
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

/** @param redraw is called when all is to be drawn anew: the graphics card has come or is gone, or the pen for many people has come */
export function stageSurface({ canvas, beneath }: StageElements, webgl: WebGl, redraw: () => void): Surface {
  const context = canvas.getContext("2d")!;
  const easel = createEasel(() => { if (!disposed) redraw(); });
  let [frame, ratio, lost]: [Frame, number, boolean] = [{ width: 0, height: 0 }, 1, false];
  let [card, asked, disposed]: [PointsPainter | null, boolean, boolean] = [null, webgl === "never", false];
  // Most networks are drawn without the card: what draws with it is fetched for the first that is not, and Canvas 2D draws until then.
  const ask = () => {
    asked = true;
    void import("./stage-points.js").then(({ createPointsPainter }) => {
      if (disposed) return;
      card = createPointsPainter(beneath, { force: webgl === "force", onLost: () => {
        [card, lost] = [null, true];
        redraw();
      } });
      redraw();
    }, () => undefined);
  };
  if (webgl === "force") ask();
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
      if (detail === "points" && !asked) ask();
      const byCard = detail === "points" ? card : null;
      beneath.style.setProperty("display", byCard === null ? "none" : "block");
      clear();
      if (byCard !== null) byCard.paint(context, scene, ratio);
      else paintScene(context, scene, detail, easel);
    },
    clear,
    get lost() { return lost; },
    dispose() {
      disposed = true;
      card?.dispose();
    },
  };
}
