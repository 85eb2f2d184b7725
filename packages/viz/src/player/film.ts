/** Frames that are to be drawn one after the other, and never twice. */
export interface Film {
  readonly canvas: HTMLCanvasElement;
  readonly frames: number;
  /** Frames a second. */
  readonly fps: number;
  /** Draws frame k onto the canvas. */
  draw(k: number): void;
}

export interface Shots {
  readonly frames: number;
  /** Time of the run in frame k, in steps. */
  at(k: number): number;
}

/** When a run's frames are taken, at so many steps a second: the first at `from`, the last at `to` or less than a frame before. */
export function shots(from: number, to: number, fps: number, stepsPerSecond: number): Shots {
  const each = stepsPerSecond / fps;
  return { frames: 1 + Math.max(0, Math.floor((to - from) / each + 1e-9)), at: (k) => Math.min(to, from + k * each) };
}

/** When frame k is shown, in whole ms from the start. */
export const shownAt = (k: number, fps: number): number => Math.round((1000 * k) / fps);
