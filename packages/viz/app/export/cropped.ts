/** A picture with no more room than what is drawn in it takes, whatever the size of the place that it was taken from; its first child is its ground. */
export function cropped(picture: SVGSVGElement): SVGSVGElement {
  const [ground, ...drawn] = [...picture.children];
  const boxes = drawn.map((each) => ["x", "y", "width", "height"].map((name) => Number(each.getAttribute(name))) as [number, number, number, number]);
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...boxes.map(([x, , width]) => x + width)), Math.max(...boxes.map(([, y, , height]) => y + height))];
  for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top })) ground!.setAttribute(name, String(value));
  for (const [name, value] of Object.entries({ viewBox: [left, top, right - left, bottom - top].join(" "), width: right - left, height: bottom - top })) picture.setAttribute(name, String(value));
  return picture;
}
