import { channelsOf } from "../theme/cielab.js";
import type { DiscPen } from "./draw-bodies.js";

/** A pen that draws into pixels of its own, in colours written as #RRGGBB. */
export interface StampPen extends DiscPen {
  /** Begins a picture for a canvas, in its px. */
  begin(on: CanvasRenderingContext2D): void;
  /** Puts what was drawn since in place of all that is there. */
  end(on: CanvasRenderingContext2D): void;
}

/**
 * Draws discs pixel by pixel, and lines without dashes: ten thousand discs of a few pixels in a fraction of the time that paths take. How
 * much of a pixel is covered is told by how far its middle is from the edge.
 */
export function stampPen(): StampPen {
  let [image, ratio]: [ImageData, number] = [new ImageData(1, 1), 1];
  // x, y and radius of each disc, in pixels.
  let [discs, count] = [new Float32Array(3 * 1024), 0];

  /** Draws what lies at most `outer` px outside of the discs' edges, and not more than `inner` px outside. */
  const draw = (inner: number, outer: number, colour: unknown) => {
    const { width, height, data } = image;
    const [red, green, blue] = channelsOf(String(colour));
    const [words, word] = [new Uint32Array(data.buffer), new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!];
    for (let k = 0; k < count; k += 3) {
      const [x, y] = [discs[k]! - 0.5, discs[k + 1]! - 0.5];
      const [far, near] = [discs[k + 2]! + outer * ratio + 0.5, Math.max(0, discs[k + 2]! + inner * ratio + 0.5)];
      // Squares of how far away pixels are that are covered wholly, and those in the hole of a ring, which are not at all.
      const [whole, hole] = [far > 1 && pen.globalAlpha === 1 ? (far - 1) * (far - 1) : -1, near > 1 ? (near - 1) * (near - 1) : -1];
      for (let row = Math.max(0, Math.ceil(y - far)); row < height && row <= y + far; row++) {
        const down = (row - y) * (row - y);
        const half = Math.sqrt(far * far - down);
        const right = Math.min(width - 1, Math.floor(x + half));
        for (let column = Math.max(0, Math.ceil(x - half)); column <= right; column++) {
          const squared = (column - x) * (column - x) + down;
          if (squared <= hole) continue;
          if (squared <= whole && squared >= near * near) {
            words[row * width + column] = word;
            continue;
          }
          const away = Math.sqrt(squared);
          const share = Math.min(1, far - away) - Math.min(1, Math.max(0, near - away));
          blend(data, 4 * (row * width + column), red, green, blue, pen.globalAlpha * share);
        }
      }
    }
  };
  const pen: StampPen = {
    globalAlpha: 1, fillStyle: "", strokeStyle: "", lineWidth: 1,
    beginPath() { count = 0; },
    arc(x, y, radius) {
      if (count === discs.length) discs = doubled(discs);
      discs[count++] = x * ratio;
      discs[count++] = y * ratio;
      discs[count++] = radius * ratio;
    },
    fill: () => draw(-Infinity, 0, pen.fillStyle),
    stroke: () => draw(-pen.lineWidth / 2, pen.lineWidth / 2, pen.strokeStyle),
    moveTo: () => undefined,
    setLineDash: () => undefined,
    begin(on) {
      const { width, height } = on.canvas;
      if (image.width !== width || image.height !== height) image = on.createImageData(width, height);
      else image.data.fill(0);
      ratio = on.getTransform().a;
    },
    end: (on) => on.putImageData(image, 0, 0),
  };
  return pen;
}

/** Lays a colour over a pixel; most have nothing under it, or what is opaque. */
function blend(data: Uint8ClampedArray, at: number, red: number, green: number, blue: number, opacity: number): void {
  const under = data[at + 3]!;
  if (under === 0) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
    data[at + 3] = 255 * opacity;
    return;
  }
  const all = under + opacity * (255 - under);
  const over = under === 255 ? opacity : (255 * opacity) / all;
  data[at] = data[at]! + over * (red - data[at]!);
  data[at + 1] = data[at + 1]! + over * (green - data[at + 1]!);
  data[at + 2] = data[at + 2]! + over * (blue - data[at + 2]!);
  data[at + 3] = all;
}

function doubled(column: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * column.length);
  larger.set(column);
  return larger;
}
