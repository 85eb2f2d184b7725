const NAMESPACE = "http://www.w3.org/2000/svg";

/** One SVG of all that is drawn in an element: its SVGs as they are, its canvases as pictures. */
export function pictureOf(element: HTMLElement, paper: string): SVGSVGElement {
  const document = element.ownerDocument;
  const all = element.getBoundingClientRect();
  const picture = sized(document.createElementNS(NAMESPACE, "svg"), 0, 0, all.width, all.height);
  for (const [name, value] of [["xmlns", NAMESPACE], ["viewBox", `0 0 ${all.width} ${all.height}`]] as const) picture.setAttribute(name, value);
  picture.append(sized(document.createElementNS(NAMESPACE, "rect"), 0, 0, all.width, all.height));
  picture.firstElementChild!.setAttribute("fill", paper);
  for (const drawn of element.querySelectorAll<SVGSVGElement | HTMLCanvasElement>("canvas, svg:not(svg svg)")) {
    const { left, top, width, height } = drawn.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const copy = "toDataURL" in drawn ? imageOf(document, drawn.toDataURL("image/png")) : (drawn.cloneNode(true) as SVGSVGElement);
    copy.removeAttribute("style");
    picture.append(sized(copy, left - all.left, top - all.top, width, height));
  }
  return picture;
}

function imageOf(document: Document, url: string): SVGImageElement {
  const image = document.createElementNS(NAMESPACE, "image");
  image.setAttribute("href", url);
  return image;
}

function sized<E extends SVGElement>(element: E, x: number, y: number, width: number, height: number): E {
  for (const [name, value] of Object.entries({ x, y, width, height })) element.setAttribute(name, String(value));
  return element;
}
