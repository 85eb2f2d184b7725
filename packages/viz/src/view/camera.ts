/** Where one looks at a layout from: its point (x, y) in the middle, k times as near as when all of it is seen. */
export interface Camera {
  /** [0, 1]. */
  readonly x: number;
  readonly y: number;
  /** [0.5, 64]. */
  readonly k: number;
}

/** Size in px of what is looked through. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export const OVERVIEW: Camera = { x: 0.5, y: 0.5, k: 1 };
export const ZOOM: readonly [number, number] = [0.5, 64];

/** Room beside and above a layout, for the marks of those at its edge, and for sources, which stand at the left. */
const [BESIDE, ABOVE] = [40, 24];
/** A layout is stretched along one axis no more than this, to fill a frame that is no square. */
const STRETCH = 2.4;

/** Px that the unit square takes up at k = 1. */
export function spanOf({ width, height }: Frame): readonly [number, number] {
  const [w, h] = [Math.max(1, width - 2 * BESIDE), Math.max(1, height - 2 * ABOVE)];
  return [Math.min(w, STRETCH * h), Math.min(h, STRETCH * w)];
}

/** Puts (2 n) px into `into`. */
export function project(positions: Float32Array, { x, y, k }: Camera, frame: Frame, into: Float32Array): Float32Array {
  const [w, h] = spanOf(frame);
  for (let at = 0; at < positions.length; at += 2) {
    into[at] = frame.width / 2 + (positions[at]! - x) * w * k;
    into[at + 1] = frame.height / 2 + (positions[at + 1]! - y) * h * k;
  }
  return into;
}

/** The same view as a transform of what is seen at k = 1: px → k px + (x, y), as d3-zoom has it. */
export function transformOf({ x, y, k }: Camera, frame: Frame): Camera {
  const [w, h] = spanOf(frame);
  return { k, x: (frame.width / 2) * (1 - k) + w * k * (0.5 - x), y: (frame.height / 2) * (1 - k) + h * k * (0.5 - y) };
}

/** Takes such a transform back, as far as a camera may go. */
export function cameraOf({ x, y, k }: Camera, frame: Frame): Camera {
  const [w, h] = spanOf(frame);
  return within({ k, x: 0.5 - (x - (frame.width / 2) * (1 - k)) / (w * k), y: 0.5 - (y - (frame.height / 2) * (1 - k)) / (h * k) });
}

/** The nearest camera that is allowed; what is no number is as at first. */
export function within({ x, y, k }: Camera): Camera {
  const clamp = (value: number, [low, high]: readonly [number, number], otherwise: number) => (Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : otherwise);
  return { x: clamp(x, [0, 1], OVERVIEW.x), y: clamp(y, [0, 1], OVERVIEW.y), k: clamp(k, ZOOM, OVERVIEW.k) };
}

/** A camera that several stages may share: what one does, all see. */
export interface SharedCamera {
  readonly now: Camera;
  set(change: Partial<Camera>): void;
  /** Calls back after every change; returns what ends that. */
  watch(listener: (camera: Camera) => void): () => void;
}

export function createCamera(initial: Partial<Camera> = {}): SharedCamera {
  const listeners = new Set<(camera: Camera) => void>();
  let now = within({ ...OVERVIEW, ...initial });
  return {
    get now() { return now; },
    set(change) {
      const next = within({ ...now, ...change });
      if (next.x === now.x && next.y === now.y && next.k === now.k) return;
      now = next;
      for (const listener of [...listeners]) listener(now);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
