export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const kept = new Map<string, OffscreenCanvas>();
/** Small pictures that are kept, at most. */
const MOST = 500;

/**
 * Draws marks of agents as copies of one small picture for each radius, in quarters of a px: a path with thousands of lines takes longer.
 *
 * @param look names all that they look like besides the radius
 * @param reach px from the middle of an agent of a radius that its mark takes up
 * @param draw draws it around (middle, middle)
 */
export function stamps(context: CanvasRenderingContext2D, look: string, reach: (radius: number) => number, draw: (on: Pen, middle: number, radius: number) => void): (x: number, y: number, radius: number) => void {
  const ratio = context.getTransform().a;
  const pictureOf = (radius: number): OffscreenCanvas => {
    const name = `${look} ${ratio} ${radius}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const side = 2 * Math.ceil(reach(radius) * ratio);
    const picture = new OffscreenCanvas(side, side);
    const on = picture.getContext("2d")!;
    on.scale(ratio, ratio);
    draw(on, side / 2 / ratio, radius);
    if (kept.size >= MOST) kept.clear();
    kept.set(name, picture);
    return picture;
  };
  return (x, y, radius) => {
    const picture = pictureOf(Math.round(4 * radius) / 4);
    const side = picture.width / ratio;
    context.drawImage(picture, x - side / 2, y - side / 2, side, side);
  };
}
