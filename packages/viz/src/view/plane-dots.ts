import { OPPOSED } from "../footage/turns.js";
import { type Footage, pictureAt, publicly } from "../footage/footage.js";
import type { State } from "../store/store.js";
import { diverging } from "../theme/diverging.js";
import type { Theme } from "../theme/theme.js";
import { acrossAt, type PlaneBox, upAt } from "./plane-frame.js";

/** Colours that stances are told by: an odd number, so that one of them is neutral. */
const SHADES = 21;
/** Mild stances first, then stronger ones of both sides in turn, so that none of them hides the other. */
const DRAWN = Array.from({ length: SHADES }, (_, k) => (SHADES >> 1) + (k % 2 === 0 ? k >> 1 : -((k + 1) >> 1)));
/** Dots of no more than this radius are squares without outlines, which are drawn several times as fast. */
const TINY = 2;
/** Opacity of those who step back, and of all others. */
const [REST, ALL] = [0.22, 1];

/** People as dots in the plane: where they are at a time, drawn, found. Nothing is allocated from frame to frame. */
export interface PlaneDots {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radius in px. */
  readonly radius: number;
  /** Takes over places and stances of a state's time. */
  place(state: State, box: PlaneBox): void;
  paint(context: CanvasRenderingContext2D, state: State): void;
  /** The person next to a place, no farther than `reach` px; null for none. */
  nearest(x: number, y: number, reach: number): number | null;
}

export function planeDots(n: number): PlaneDots {
  const [x, y] = [new Float32Array(n), new Float32Array(n)];
  const shade = new Uint8Array(n);
  const against = new Uint8Array(n);
  const order = new Uint32Array(n);
  const starts = new Uint32Array(SHADES + 1);
  const radius = n <= 600 ? 4.5 : n <= 2500 ? 3 : 2;
  return {
    x, y, radius,
    place({ footage, time, reduced }, box) {
      const sign = Math.sign(footage.sources[0]?.valence ?? 1) || 1;
      const [from, to, share] = between(footage, reduced ? Math.floor(time) : time);
      const { certainty, power, attitude, expressed } = footage;
      for (let i = 0; i < n; i++) {
        const [a, b] = [from + i, to + i];
        x[i] = acrossAt(box, certainty[a]! + share * (certainty[b]! - certainty[a]!));
        y[i] = upAt(box, power[a]! + share * (power[b]! - power[a]!));
        const stance = publicly(footage, attitude[a]!, expressed[a]!);
        shade[i] = Math.round(((Math.min(1, Math.max(-1, stance)) + 1) / 2) * (SHADES - 1));
        against[i] = sign * stance < -OPPOSED ? 1 : 0;
      }
      sort(shade, order, starts);
    },
    paint(context, { theme, highlighted, selected }) {
      const palette = shades(theme);
      context.strokeStyle = theme.outline;
      context.lineWidth = 0.75;
      for (let pass = highlighted === null ? 1 : 0; pass < 2; pass++) {
        context.globalAlpha = pass === 0 ? REST : ALL;
        for (const k of DRAWN) {
          context.beginPath();
          for (let at = starts[k]!; at < starts[k + 1]!; at++) {
            const i = order[at]!;
            if (highlighted !== null && highlighted[i] !== pass) continue;
            if (against[i] === 1) triangle(context, x[i]!, y[i]!, radius);
            else if (radius <= TINY) context.rect(x[i]! - radius * 0.9, y[i]! - radius * 0.9, radius * 1.8, radius * 1.8);
            else circle(context, x[i]!, y[i]!, radius);
          }
          context.fillStyle = palette[k]!;
          context.fill();
          if (radius > TINY) context.stroke();
        }
      }
      context.globalAlpha = ALL;
      if (selected !== null && selected < n) ring(context, x[selected]!, y[selected]!, radius, theme);
    },
    nearest(px, py, reach) {
      let [found, best]: [number | null, number] = [null, reach * reach];
      for (let i = 0; i < n; i++) {
        const distance = (x[i]! - px) ** 2 + (y[i]! - py) ** 2;
        if (distance <= best) [found, best] = [i, distance];
      }
      return found;
    },
  };
}

/** Puts people in the order of their shades: shade k is from `starts[k]` to `starts[k + 1]`. */
function sort(shade: Uint8Array, order: Uint32Array, starts: Uint32Array): void {
  starts.fill(0);
  for (let i = 0; i < shade.length; i++) starts[shade[i]!] = starts[shade[i]!]! + 1;
  for (let k = 1; k <= SHADES; k++) starts[k] = starts[k]! + starts[k - 1]!;
  for (let i = shade.length - 1; i >= 0; i--) {
    starts[shade[i]!] = starts[shade[i]!]! - 1;
    order[starts[shade[i]!]!] = i;
  }
}

/** Starts of the columns of the pictures around a time, and how far it is from the first to the second. */
function between(footage: Footage, time: number): [number, number, number] {
  const picture = pictureAt(footage, time);
  const next = Math.min(footage.pictures - 1, picture + 1);
  return [picture * footage.n, next * footage.n, next === picture ? 0 : time / footage.stride - picture];
}

const palettes = new WeakMap<Theme, readonly string[]>();
function shades(theme: Theme): readonly string[] {
  const colour = diverging(theme);
  const made = palettes.get(theme) ?? Array.from({ length: SHADES }, (_, k) => colour((2 * k) / (SHADES - 1) - 1));
  palettes.set(theme, made);
  return made;
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Pointing down, about as large as the circle. */
function triangle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  const side = radius * 1.2;
  context.moveTo(x - side, y - side * 0.7);
  context.lineTo(x + side, y - side * 0.7);
  context.lineTo(x, y + side * 1.1);
  context.closePath();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, { focus }: Theme): void {
  for (const [colour, width] of [[focus.halo, 6], [focus.ring, 3]] as const) {
    context.beginPath();
    context.arc(x, y, radius + 4, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
