/** Where the plane lies in its picture, in px. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the whole picture. */
  readonly all: { readonly width: number; readonly height: number };
}

const [LEFT, TOP, RIGHT, BOTTOM] = [40, 28, 12, 44];

export function planeBox(width: number): PlaneBox {
  const across = width - LEFT - RIGHT;
  const height = Math.round(Math.min(520, Math.max(200, across * (across < 480 ? 0.85 : 0.62))));
  return { left: LEFT, top: TOP, width: across, height, all: { width, height: TOP + height + BOTTOM } };
}

export const acrossAt = ({ left, width }: PlaneBox, certainty: number): number => left + certainty * width;
export const upAt = ({ top, height }: PlaneBox, power: number): number => top + (1 - power) * height;

/** Certainty and power at a place in px, within [0, 1]. */
export const placeAt = ({ left, top, width, height }: PlaneBox, x: number, y: number): readonly [certainty: number, power: number] =>
  [Math.min(1, Math.max(0, (x - left) / width)), Math.min(1, Math.max(0, 1 - (y - top) / height))];
