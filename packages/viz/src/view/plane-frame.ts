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

/** Px that the plane is high at least, where nothing bounds it and where something does. */
const [LEAST, LOWEST] = [200, 96];

/** @param room px that the picture is high at most, as far as it can be read then */
export function planeBox(width: number, room = Infinity): PlaneBox {
  const across = width - LEFT - RIGHT;
  const wished = Math.min(520, Math.max(LEAST, across * (across < 480 ? 0.85 : 0.62)));
  const height = Math.round(Math.max(LOWEST, Math.min(wished, room - TOP - BOTTOM)));
  return { left: LEFT, top: TOP, width: across, height, all: { width, height: TOP + height + BOTTOM } };
}

export const acrossAt = ({ left, width }: PlaneBox, certainty: number): number => left + certainty * width;
export const upAt = ({ top, height }: PlaneBox, power: number): number => top + (1 - power) * height;

/** Certainty and power at a place in px, within [0, 1]. */
export const placeAt = ({ left, top, width, height }: PlaneBox, x: number, y: number): readonly [certainty: number, power: number] =>
  [Math.min(1, Math.max(0, (x - left) / width)), Math.min(1, Math.max(0, 1 - (y - top) / height))];
