import { pngOf } from "../../src/player/picture-zip.js";
import { printPlace } from "../address/place-file.js";
import type { App } from "../app.js";
import { withPlace } from "./png-place.js";

/** Px for each of the picture's. */
const SCALE = 2;

/** A picture as a file of lines, with the run's hash and the page's place in its metadata. */
export function svgFile(app: App, picture: SVGSVGElement): Blob {
  const data = document.createElementNS("http://www.w3.org/2000/svg", "metadata");
  const { footage, compared } = app.store.state;
  data.textContent = JSON.stringify({ hash: footage.hash, ...(compared === null ? {} : { compared: compared.hash }), place: JSON.parse(printPlace(app.place)) });
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.append(data);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** The same as pixels; dropped onto the page it opens here again. */
export async function pngFile(app: App, picture: SVGSVGElement): Promise<Blob> {
  const image = document.createElement("img");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = (["width", "height"] as const).map((side) => Math.round(Number(picture.getAttribute(side)) * SCALE)) as [number, number];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
  return new Blob([withPlace(png, printPlace(app.place))], { type: "image/png" });
}
