/**
 * Draws part of a picture, which looks the same for as long as all that it is drawn `of` is the same.
 *
 * @param dear whether to draw it takes longer than to copy it twice
 */
export type Layer = (context: CanvasRenderingContext2D, of: readonly unknown[], draw: (on: CanvasRenderingContext2D) => void, dear: boolean) => void;

/** Draws it each time. */
export const afresh: Layer = (context, _, draw) => draw(context);

/** Draws it once on a canvas of its own and copies that: from the second time on that it looks the same, or from the first if it is dear. */
export function keptLayer(): Layer {
  let [last, kept, drawn]: [readonly unknown[], CanvasRenderingContext2D | null, boolean] = [[], null, false];
  return (context, of, draw, dear) => {
    const { canvas } = context;
    const now = [canvas.width, canvas.height, ...of];
    const same = now.every((each, k) => Object.is(each, last[k]));
    [last, drawn] = [now, drawn && same];
    if (!same && !dear) return draw(context);
    kept ??= canvas.ownerDocument.createElement("canvas").getContext("2d")!;
    if (!drawn) {
      [kept.canvas.width, kept.canvas.height] = [canvas.width, canvas.height];
      kept.setTransform(context.getTransform());
      draw(kept);
      drawn = true;
    }
    context.save();
    context.resetTransform();
    context.drawImage(kept.canvas, 0, 0);
    context.restore();
  };
}
