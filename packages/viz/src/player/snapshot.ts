import type { Area } from "./area.js";
import { filmOf } from "./film-of.js";
import { networkSvg } from "./network-svg.js";
import { pictureOf } from "./picture-of.js";
import { pngOf } from "./picture-zip.js";
import type { SnapshotOptions } from "./player.js";
import type { Shot } from "./scene-of.js";
import type { PlayerView } from "./share-state.js";

/** One network is drawn anew for the size that is asked for; everything else as it stands in the page. */
export function snapshot({ element, panes }: Area, view: PlayerView, shot: Shot, title: string, options: SnapshotOptions): Promise<Blob> {
  if (view !== "network" || panes > 1) return elementPicture(element, shot.state.theme.paper, options);
  return options.type === "png" ? networkPng(element.ownerDocument, shot, options) : Promise.resolve(svgBlob(networkSvg(shot, title, options.width)));
}

function networkPng(document: Document, shot: Shot, { width = shot.frame.width, scale = 2 }: SnapshotOptions): Promise<Blob> {
  const film = filmOf(document, shot, { fps: 30, from: shot.state.time, to: shot.state.time, width: width * scale });
  film.draw(0);
  return pngOf(film.canvas);
}

const svgBlob = (text: string): Blob => new Blob([text], { type: "image/svg+xml" });

/** All that is drawn in an element, as it stands in the page. */
async function elementPicture(element: HTMLElement, paper: string, { type, width, scale = 2 }: SnapshotOptions): Promise<Blob> {
  const picture = pictureOf(element, paper);
  const size = ["width", "height"].map((side) => Number(picture.getAttribute(side))) as [number, number];
  const [wide, high] = size.map((px) => (px * (width ?? size[0])) / size[0]) as [number, number];
  for (const [side, px] of [["width", wide], ["height", high]] as const) picture.setAttribute(side, String(px));
  const text = new XMLSerializer().serializeToString(picture);
  return type === "svg" ? svgBlob(text) : drawn(element.ownerDocument, text, wide * scale, high * scale);
}

async function drawn(document: Document, svg: string, width: number, height: number): Promise<Blob> {
  const image = document.createElement("img");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pngOf(canvas);
}
