import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { footageOf } from "../../packages/viz/src/footage/footage-of.js";
import type { Footage } from "../../packages/viz/src/footage/footage.js";
import type { Turns } from "../../packages/viz/src/footage/turns.js";
import { forceLayout } from "../../packages/viz/src/layout/force-layout.js";
import { drawNetwork } from "../../packages/viz/src/render/draw-network.js";
import { ANEW, createEasel, type Easel } from "../../packages/viz/src/render/easel.js";
import { burrFrom, burrTo, burstInner, burstOuter, ringWidth, starOf } from "../../packages/viz/src/render/glyph.js";
import { marksOf } from "../../packages/viz/src/render/marks.js";
import { momentOf } from "../../packages/viz/src/render/moment.js";
import type { Scene } from "../../packages/viz/src/render/scene.js";
import { shades } from "../../packages/viz/src/theme/attitude-colour.js";
import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, printTheme } from "../../packages/viz/src/theme/theme.js";

const themes = { light: lightTheme, dark: darkTheme, "contrast-light": contrastLightTheme, "contrast-dark": contrastDarkTheme, print: printTheme };

interface Cast {
  readonly footage: Footage;
  readonly turns: Turns;
  readonly layout: Float32Array;
}
const casts = new Map<string, Cast>();

function castOf(n: number, changes: Readonly<Record<string, number>>): Cast {
  const key = JSON.stringify([n, changes]);
  const known = casts.get(key);
  if (known !== undefined) return known;
  const footage = footageOf(simulate(scenario("push-harder", { "network.n": n, ...changes }), { seed: "otter-417" }));
  const laying = forceLayout(footage);
  let next = laying.next();
  while (!next.done) next = laying.next();
  const cast = { footage, turns: footage.turns, layout: next.value };
  casts.set(key, cast);
  return cast;
}

export interface Shot {
  readonly n: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly theme: keyof typeof themes;
  readonly changes?: Readonly<Record<string, number>>;
  readonly scene: Partial<Pick<Scene, "time" | "detail" | "selected" | "reduced" | "look" | "scale">> & { readonly differing?: readonly number[]; readonly highlighted?: readonly number[]; readonly fakes?: readonly number[] };
}

function sceneOf({ n, width, height, theme, changes = {}, scene }: Shot): Scene {
  const { footage, turns: turned, layout } = castOf(n, changes);
  const [margin, scale] = [28, scene.scale ?? 1];
  const positions = layout.map((at, k) => (k % 2 === 0 ? width / 2 + (at - 0.5) * (width - 2 * margin) * scale : height / 2 + (at - 0.5) * (height - 2 * margin) * scale));
  const those = (agents: readonly number[] | undefined) => (agents === undefined ? null : listOf(footage.n, agents));
  return {
    footage, positions, width, height, time: 0, scale: 1, detail: "full", selected: null, reduced: false, look: "both", turns: turned, ...scene,
    theme: themes[theme], differing: those(scene.differing), highlighted: those(scene.highlighted), fakes: those(scene.fakes),
  };
}

const lists = new Map<string, Uint8Array>();

/** (n) 1 for some agents; the same array whenever it is asked for. */
function listOf(n: number, agents: readonly number[]): Uint8Array {
  const list = lists.get(`${n} ${agents}`) ?? Uint8Array.from({ length: n }, (_, i) => (agents.includes(i) ? 1 : 0));
  lists.set(`${n} ${agents}`, list);
  return list;
}

function contextOf({ width, height, ratio }: Shot): CanvasRenderingContext2D {
  const canvas = document.querySelector("canvas") ?? document.body.appendChild(document.createElement("canvas"));
  [canvas.width, canvas.height] = [width * ratio, height * ratio];
  canvas.style.setProperty("width", `${width}px`);
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** Draws a scene on the page's canvas, on paper of its theme. */
export function draw(shot: Shot): void {
  drawOn(ANEW, shot, sceneOf(shot));
}

function drawOn(easel: Easel, shot: Shot, scene: Scene): CanvasRenderingContext2D {
  const context = contextOf(shot);
  context.fillStyle = scene.theme.paper;
  context.fillRect(0, 0, shot.width, shot.height);
  drawNetwork(context, scene, easel);
  return context;
}

/** How two pictures differ, in 255ths of all channels: at most, on average, and the share of those that differ by more than 64. */
export interface Difference {
  readonly most: number;
  readonly mean: number;
  readonly far: number;
}

/** How some scenes on one easel, one after another and each of them twice, differ from the same scenes drawn by themselves. */
export async function onEasel(shots: readonly Shot[]): Promise<Difference[]> {
  const easel = createEasel(() => undefined);
  easel.stamp();
  await import("../../packages/viz/src/render/stamp-pen.js");
  const positions = new Float32Array(2 * shots[0]!.n);
  let moved = 0;
  return shots.map((shot) => {
    const there = sceneOf(shot).positions;
    if (there.some((at, k) => at !== positions[k])) moved++;
    positions.set(there);
    const scene = { ...sceneOf(shot), positions, moved };
    const pixels = (on: Easel) => drawOn(on, shot, scene).getImageData(0, 0, shot.width * shot.ratio, shot.height * shot.ratio).data;
    pixels(easel);
    return difference(pixels(easel), pixels(ANEW));
  });
}

function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): Difference {
  let [most, sum, far] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    const apart = Math.abs(a[k]! - b[k]!);
    most = Math.max(most, apart);
    sum += apart;
    if (apart > 64) far++;
  }
  return { most, mean: sum / a.length, far: far / a.length };
}

/** Milliseconds that scripts take for a frame: median of many, at times along the run. */
export function cost(shot: Shot, frames: number): number {
  const [context, scene] = [contextOf(shot), sceneOf(shot)];
  const took = Array.from({ length: frames }, (_, k) => {
    const time = (k * 59.7) / frames;
    const start = performance.now();
    drawNetwork(context, { ...scene, time });
    return performance.now() - start;
  });
  return took.sort((a, b) => a - b)[frames >> 1]!;
}

/** An agent that no other mark touches, and what its mark is to look like. */
export interface Alone {
  readonly agent: number;
  /** Pictures in which it turned. */
  readonly turned: readonly number[];
  readonly ringed: boolean;
  readonly core: string;
  readonly ring: string;
  /** Px from its middle to the right and down: within the ring, on the line of its burst, on one of its burrs. */
  readonly onRing: readonly [number, number];
  readonly onStar: readonly [number, number];
  readonly onBurr: readonly [number, number];
}

/** All agents with so much room around them, px. */
export function alone(shot: Shot, room: number): Alone[] {
  const scene = sceneOf(shot);
  const { positions, footage, turns: { picture, agent } } = scene;
  const marks = marksOf(scene, momentOf(footage, scene.time, scene.reduced));
  const far = (i: number) => {
    for (let j = 0; j < footage.n; j++) if (i !== j && Math.hypot(positions[2 * i]! - positions[2 * j]!, positions[2 * i + 1]! - positions[2 * j + 1]!) < room) return false;
    return positions[2 * i]! > room;
  };
  return Array.from({ length: footage.n }, (_, i) => i).filter(far).map((i) => {
    const radius = marks.radius[i]!;
    const star = starOf(burstOuter(radius, 1, marks.scale), burstInner(radius, 1, marks.scale));
    const [within, burr] = [radius - ringWidth(radius) / 2, (burrFrom(radius, marks.scale) + burrTo(radius, marks.scale)) / 2];
    return {
      agent: i, turned: [...picture].filter((_, k) => agent[k] === i), ringed: marks.ringed[i] === 1, core: shades(scene.theme)[marks.inner[i]!]!, ring: shades(scene.theme)[marks.outer[i]!]!,
      onRing: [within, 0], onStar: [(star[8]! + star[10]!) / 2, (star[9]! + star[11]!) / 2], onBurr: [burr, burr],
    };
  });
}

/** Colours at points around an agent, px to the right and down, each #RRGGBB. */
export function colours(shot: Shot, agent: number, at: readonly (readonly [number, number])[]): string[] {
  const { positions } = sceneOf(shot);
  const context = document.querySelector("canvas")!.getContext("2d")!;
  return at.map(([dx, dy]) => {
    const [r, g, b] = context.getImageData(Math.floor((positions[2 * agent]! + dx) * shot.ratio), Math.floor((positions[2 * agent + 1]! + dy) * shot.ratio), 1, 1).data;
    return `#${[r!, g!, b!].map((each) => each.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
  });
}
