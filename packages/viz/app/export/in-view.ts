import { element } from "../../src/chart/figure.js";
import { words as text } from "../../src/chart/words.js";
import { pictureOf } from "../../src/player/picture-of.js";
import type { App } from "../app.js";
import { captionOf } from "./caption.js";
import { type Caption, captioned } from "./captioned.js";
import { cropped } from "./cropped.js";

/** The picture that is in view as it stands, with its caption and key; null where none is drawn. */
export function pictureInView(app: App): SVGSVGElement | null {
  const { place: { picture }, store: { state: { theme } }, words } = app;
  const figure = document.querySelector<HTMLElement>(picture === "network" ? "#panel-network .worlds" : `#panel-${picture} figure`);
  const shown = picture === "phase" ? (figure?.querySelector<HTMLElement>("[data-part=stage]") ?? null) : figure;
  if (shown === null || shown.getBoundingClientRect().width === 0) return null;
  const drawn = pictureOf(shown, theme.paper);
  if (drawn.childElementCount < 2) return null;
  cropped(drawn);
  const { left, top } = shown.getBoundingClientRect();
  for (const name of shown.querySelectorAll<HTMLElement>(".world-name")) {
    const box = name.getBoundingClientRect();
    if (box.width > 0) drawn.append(element(document, text(name.textContent ?? "", box.left - left + 8, box.top - top + box.height / 2, { fill: theme.ink, size: 14, weight: "bold", halo: theme.paper })));
  }
  const called = figure!.getAttribute("aria-label");
  const key = picture === "phase" ? keyOf(figure!) : { scale: [words("export.against"), words("export.for")] as const };
  return captioned(drawn, { lines: [...(called === null || picture === "network" ? [] : [called]), ...captionOf(app)], key: { ...key, lines: [words(`export.key.${picture}`)] } }, theme);
}

/** The key of the map as it stands under it: what is at both ends of its colours, and its samples. */
function keyOf(figure: HTMLElement): Pick<Caption["key"], "samples"> & { readonly scale: readonly [string, string] } {
  const ends = [...figure.querySelectorAll("[data-part=scale] span")].map(({ textContent }) => textContent ?? "");
  const samples = [...figure.querySelectorAll("[data-part=sample]")].map((each) => ({ drawn: each.querySelector("svg")!, text: each.textContent ?? "" }));
  return { scale: [ends[0] ?? "", ends.at(-1) ?? ""], samples };
}
