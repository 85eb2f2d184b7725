import { pictureOf } from "../../src/player/picture-of.js";
import { element } from "../../src/chart/figure.js";
import { words as text } from "../../src/chart/words.js";
import type { App } from "../app.js";
import { captionOf } from "./caption.js";
import { captioned } from "./captioned.js";

/** The picture that is in view as it stands, with its caption and key; null where none is drawn. */
export function pictureInView(app: App): SVGSVGElement | null {
  const { place: { picture }, store: { state: { theme } }, words } = app;
  const shown = document.querySelector<HTMLElement>(`#panel-${picture}`);
  if (shown === null || shown.getBoundingClientRect().width === 0) return null;
  const drawn = pictureOf(shown, theme.paper);
  if (drawn.childElementCount < 2) return null;
  const all = shown.getBoundingClientRect();
  for (const name of shown.querySelectorAll<HTMLElement>(".world-name")) {
    const { left, top, height, width } = name.getBoundingClientRect();
    if (width > 0) drawn.append(element(document, text(name.textContent ?? "", left - all.left + 8, top - all.top + height / 2, { fill: theme.ink, size: 14, weight: "bold", halo: theme.paper })));
  }
  const scale = picture === "phase" ? null : ([words("export.against"), words("export.for")] as const);
  return captioned(drawn, { lines: captionOf(app), key: { scale, lines: [words(`export.key.${picture}`)] } }, theme);
}
