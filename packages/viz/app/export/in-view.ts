import { element } from "../../src/chart/figure.js";
import { words as text } from "../../src/chart/words.js";
import { pictureOf } from "../../src/player/picture-of.js";
import type { App } from "../app.js";
import { captionOf } from "./caption.js";
import { captioned } from "./captioned.js";
import { cropped } from "./cropped.js";

/** The picture that is in view as it stands, with its caption and key; null where none is drawn. */
export function pictureInView(app: App): SVGSVGElement | null {
  const { place: { picture }, store: { state: { theme } }, words } = app;
  const shown = document.querySelector<HTMLElement>(picture === "network" ? "#panel-network .worlds" : `#panel-${picture} figure`);
  if (shown === null || shown.getBoundingClientRect().width === 0) return null;
  const drawn = pictureOf(shown, theme.paper);
  if (drawn.childElementCount < 2) return null;
  cropped(drawn);
  const { left, top } = shown.getBoundingClientRect();
  for (const name of shown.querySelectorAll<HTMLElement>(".world-name")) {
    const box = name.getBoundingClientRect();
    if (box.width > 0) drawn.append(element(document, text(name.textContent ?? "", box.left - left + 8, box.top - top + box.height / 2, { fill: theme.ink, size: 14, weight: "bold", halo: theme.paper })));
  }
  const called = shown.getAttribute("aria-label");
  const scale = picture === "phase" ? null : ([words("export.against"), words("export.for")] as const);
  return captioned(drawn, { lines: [...(called === null || picture === "network" ? [] : [called]), ...captionOf(app)], key: { scale, lines: [words(`export.key.${picture}`)] } }, theme);
}
