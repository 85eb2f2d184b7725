/** Draws many discs of one colour at once. */
export interface DiscPen {
  /** Of what is drawn from now on, [0, 1]. */
  opacity: number;
  /** Puts down a disc for what is drawn next. */
  disc(x: number, y: number, radius: number): void;
  /** Fills what was put down, which is gone then. */
  fill(colour: string): void;
  /** Draws a line around what was put down, which is gone then. */
  outline(colour: string, width: number, dash: readonly number[]): void;
}

const FULL = 2 * Math.PI;

/** Draws discs as paths of a canvas: of any size, with any dashes. */
export function pathPen(context: CanvasRenderingContext2D): DiscPen {
  context.beginPath();
  return {
    get opacity() { return context.globalAlpha; },
    set opacity(value) { context.globalAlpha = value; },
    disc(x, y, radius) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, FULL);
    },
    fill(colour) {
      context.fillStyle = colour;
      context.fill();
      context.beginPath();
    },
    outline(colour, width, dash) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.setLineDash(dash as number[]);
      context.stroke();
      context.setLineDash(SOLID);
      context.beginPath();
    },
  };
}
const SOLID: number[] = [];
