import { paintScene } from "../view/stage-surface.js";
import { type Film, shots } from "./film.js";
import type { RecordOptions } from "./player.js";
import { sceneOf, type Shot } from "./scene-of.js";

/** The network from step to step, as fast as pictures follow each other in the player, in an even number of px, as encoders want it. */
export function filmOf(document: Document, shot: Shot, { fps, from = 0, to = Infinity, width = shot.frame.width }: RecordOptions): Film {
  const { state: { footage, theme }, frame, rate } = shot;
  const [first, last] = [from, to].map((step) => Math.min(footage.steps, Math.max(0, step))) as [number, number];
  const canvas = document.createElement("canvas");
  const ratio = width / frame.width;
  [canvas.width, canvas.height] = [even(width), even(frame.height * ratio)];
  const [context, scene] = [canvas.getContext("2d", { alpha: false })!, sceneOf(shot)];
  const { frames, at } = shots(first, last, fps, rate * footage.stride);
  return {
    canvas, frames, fps,
    draw(k) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = theme.paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintScene(context, scene.at(at(k)), scene.detail);
    },
  };
}

const even = (px: number): number => Math.max(2, 2 * Math.round(px / 2));
