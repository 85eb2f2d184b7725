import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { footageOf } from "../../packages/viz/src/footage/footage-of.js";
import type { Footage } from "../../packages/viz/src/footage/footage.js";
import { forceLayout } from "../../packages/viz/src/layout/force-layout.js";
import { createStore, type Store } from "../../packages/viz/src/store/store.js";
import { darkTheme, lightTheme } from "../../packages/viz/src/theme/theme.js";
import { createCamera } from "../../packages/viz/src/view/camera.js";
import { createPoints } from "../../packages/viz/src/view/points-webgl.js";
import { createStage, type StageOptions, type StageView } from "../../packages/viz/src/view/stage.js";
import { en } from "../../packages/viz/src/words/en.js";
import { wordsOf } from "../../packages/viz/src/words/words.js";

export { createCamera, darkTheme, lightTheme };
export { until } from "./until.js";

/** A run of the main scenario with so many people. */
export function footage(n: number, changes: object = {}): Footage {
  return footageOf(simulate(scenario("push-harder", { "network.n": n, ...changes }), { seed: "otter-417", twin: n <= 1_000 }));
}

/** People without ties or a run, on a spiral: nothing but many. */
export function crowd(n: number): Footage {
  const one = footage(20);
  const row = (fill: (i: number) => number) => Float32Array.from({ length: n }, (_, i) => fill(i));
  const flags = () => new Uint8Array(n);
  return {
    ...one, n, pictures: 1, ids: null, offsets: new Uint32Array(n + 1), speakers: new Uint32Array(0), community: Uint32Array.from({ length: n }, (_, i) => i % 12),
    attitude: row((i) => Math.sin(i / 50)), expressed: row((i) => Math.sin(i / 50)), certainty: row(() => 0.5), power: row(() => 0.5), threat: row(() => 0),
    spoke: flags(), reacted: flags(), contacts: flags(), reachedAt: new Uint32Array(n).fill(1), modes: null, sources: [], sayings: null,
  };
}

export function layout(of: Footage): Float32Array {
  const moving = forceLayout(of);
  for (let step = moving.next(); ; step = moving.next()) if (step.done) return step.value;
}

export interface Made {
  readonly store: Store;
  readonly stage: StageView;
  readonly parent: HTMLElement;
}

/** A stage in a box of its own. */
export function stage(of: Footage, positions: StageOptions["positions"], size: readonly [number, number], options: StageOptions = {}, state: object = {}): Made {
  const store = createStore({
    footage: of, compared: null, time: 0, playing: false, selected: null, highlighted: null, theme: lightTheme, reduced: false, words: wordsOf(en), ...state,
  });
  const parent = document.createElement("div");
  [parent.style.width, parent.style.height] = [`${size[0]}px`, `${size[1]}px`];
  document.body.append(parent);
  return { store, parent, stage: createStage(parent, store, { positions, ...options }) };
}

/** Draws two points with WebGL and reads the pixels in their middles and between them; then gives the context back. */
export function twoPoints(): { readonly pixels: readonly (readonly number[])[]; readonly lost: boolean; readonly unforced: boolean } {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [100, 50];
  const renderer = createPoints(canvas, { force: true })!;
  const colours = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 255);
  renderer.draw({ positions: Float32Array.of(20, 10, 80, 40), colours, sizes: Float32Array.of(8, 8) }, 100, 50, 1);
  const gl = canvas.getContext("webgl2")!;
  const read = (x: number, y: number) => {
    const pixel = new Uint8Array(4);
    gl.readPixels(x, 50 - y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return [...pixel];
  };
  const pixels = [read(20, 10), read(80, 40), read(50, 25)];
  renderer.dispose();
  return { pixels, lost: gl.isContextLost(), unforced: createPoints(document.createElement("canvas")) !== null };
}
