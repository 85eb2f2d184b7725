import { element as shapeElement } from "../../src/chart/figure.js";
import { shape } from "../../src/chart/shape.js";
import type { State } from "../../src/store/store.js";
import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { widthOf } from "../shell/widths.js";
import { HEIGHT, type Mark, MARKS } from "./marks.js";

type Name = keyof typeof MARKS;

const ALWAYS: readonly Name[] = ["person", "colour", "size", "outline", "hollow", "star", "burrs"];

/** The marks that a network can show: those of a comparison and of sources only where there are such. */
export function marksIn({ compared, footage: { sources } }: Pick<State, "compared" | "footage">): readonly Name[] {
  return [
    ...ALWAYS, ...(compared === null ? [] : ["differs"] as const), ...(sources.some(({ campaign }) => campaign) ? ["brand"] as const : []),
    ...(sources.some(({ campaign }) => !campaign) ? ["answer"] as const : []), "people",
  ];
}

/** What the marks of the network mean: drawn by what draws the network, said as a list; at first open where there is room. */
export const keyPanel: Panel = ({ store, words }) => {
  const list = h("ul", { "aria-label": words("key.list") });
  const open = widthOf() !== "narrow" && !document.documentElement.hasAttribute("data-embed");
  const element = h("details", { class: "key", open }, h("summary", {}, words("key.summary")), list);
  const show = () => {
    const { theme } = store.state;
    refill(list, ...marksIn(store.state).map((name) => h("li", { "data-mark": name }, drawn(MARKS[name](theme)), h("span", {}, words(`key.${name}`, { theme: theme.name.split("-")[0]! })))));
  };
  const unwatch = store.watch((_, changed) => { if (changed.has("theme") || changed.has("compared") || changed.has("footage")) show(); });
  show();
  return { element, dispose: unwatch };
};

const drawn = ({ width, shapes }: Mark): SVGElement =>
  shapeElement(document, shape("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" }, shapes));
