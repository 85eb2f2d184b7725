import { element as shapeElement } from "../chart/figure.js";
import type { State, Store } from "../store/store.js";
import { FONT_FAMILY } from "../theme/type.js";
import { make, styled } from "./make.js";
import { pictureFrame } from "./picture-frame.js";
import { brush, drawArea, within } from "./plane-brush.js";
import { regionButtons } from "./plane-buttons.js";
import { type PlaneDots, planeDots } from "./plane-dots.js";
import { type PlaneBox, planeBox } from "./plane-frame.js";
import { planeGrip } from "./plane-grip.js";
import { type PlaneRule, regionOf } from "./plane-regions.js";
import { paintRegions, planeShapes } from "./plane-scene.js";
import { columns, countsOf, described, gripText, noteOf, tableOf } from "./plane-words.js";
import type { View } from "./view.js";

export interface PlaneOptions {
  /**
   * The line of those who push back was moved to a tolerance in [0, 1): on the way, and when it was let go of. Without this it cannot be moved.
   * Until other footage is shown the line stays where it was put.
   */
  readonly onThreshold?: (tolerance: number, how: { readonly final: boolean }) => void;
}

/**
 * Power over certainty, a dot for each person at the time shown: who goes along, shrugs it off or pushes back under the run's rule.
 * Drag over people to highlight them, click one to select it, drag the line to ask for another tolerance.
 */
export function createPlane(parent: HTMLElement, store: Store, { onThreshold }: PlaneOptions = {}): View {
  const document = parent.ownerDocument;
  const canvas = styled(make(document, "canvas", { "aria-hidden": "true" }), { position: "absolute", inset: "0", display: "block" });
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg") as SVGSVGElement;
  styled(svg, { position: "absolute", inset: "0", display: "block", "user-select": "none", "-webkit-user-select": "none" });
  for (const [name, value] of [["font-family", FONT_FAMILY], ["aria-hidden", "true"]] as const) svg.setAttribute(name, value);
  const stage = styled(make(document, "div", { "data-part": "stage" }, canvas, svg), { position: "relative", direction: "ltr", cursor: "crosshair" });
  const note = styled(make(document, "p"), { margin: "4px 0", "font-size": "12px", "line-height": "16px" });

  let box: PlaneBox = planeBox(320);
  let dots: PlaneDots = planeDots(store.state.footage.n);
  let [shown, draft] = [store.state.footage, null as number | null];
  const drafted = () => {
    const rule = ruleOf(store.state);
    return rule === null || draft === null ? rule : { ...rule, tolerance: draft };
  };
  const grip = planeGrip(document, () => store.state.words("plane.grip"), (tolerance, final) => {
    draft = tolerance;
    frame.redraw();
    if (tolerance !== null) onThreshold?.(tolerance, { final });
  });
  const highlight = (chosen: (i: number) => boolean) => {
    const flags = Uint8Array.from({ length: store.state.footage.n }, (_, i) => Number(chosen(i)));
    store.set({ highlighted: flags.includes(1) ? flags : null });
  };
  const buttons = regionButtons(document, (region) => {
    const rule = drafted();
    if (rule === null || region === null) return store.set({ highlighted: null });
    const [power, certainty] = columns(store.state);
    highlight((i) => regionOf(power[i]!, certainty[i]!, rule) === region);
  });
  stage.append(grip.element);
  brush(stage, {
    drawn: (area) => drawArea(svg, store.state.theme, area),
    chosen: (area) => highlight((i) => within(area, dots.x[i]!, dots.y[i]!)),
    clicked(x, y, reach) {
      const selected = dots.nearest(x, y, reach);
      store.set(selected === null ? { selected, highlighted: null } : { selected });
    },
  });
  const frame = pictureFrame(parent, store, [stage, buttons.element, note], {
    name: ({ words }) => words("plane.name"),
    describe: (state) => described(state, drafted()),
    table: (state) => tableOf(state, drafted()),
    draw(state, width) {
      if (state.footage !== shown) [shown, draft] = [state.footage, null];
      if (dots.x.length !== state.footage.n) dots = planeDots(state.footage.n);
      box = planeBox(width);
      const rule = drafted();
      stage.style.setProperty("height", `${box.all.height}px`);
      for (const [name, value] of [["width", box.all.width], ["height", box.all.height]] as const) svg.setAttribute(name, String(value));
      svg.replaceChildren(...planeShapes(state, box, rule, draft === null ? null : ruleOf(state)).map((each) => shapeElement(document, each)));
      grip.show(state, box, onThreshold === undefined || rule === null || rule.erosion === 0 ? null : rule, gripText(state, rule));
    },
    move(state) {
      const rule = drafted();
      dots.place(state, box);
      const context = contextOf(canvas, box);
      if (context !== null) {
        paintRegions(context, box, state.theme, rule);
        dots.paint(context, state);
      }
      buttons.show(state, rule === null ? null : countsOf(state, rule));
      note.replaceChildren(document.createTextNode(noteOf(state, rule, ruleOf(state), onThreshold !== undefined)));
      note.style.setProperty("color", state.theme.muted);
    },
  });
  frame.element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") store.set({ highlighted: null });
  });
  return frame;
}

/** Context of a canvas as large as the box, in px of the page. */
function contextOf(canvas: HTMLCanvasElement, { all: { width, height } }: PlaneBox): CanvasRenderingContext2D | null {
  const density = globalThis.devicePixelRatio ?? 1;
  const [across, up] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== up) {
    [canvas.width, canvas.height] = [across, up];
    styled(canvas, { width: `${width}px`, height: `${height}px` });
  }
  const context = canvas.getContext("2d");
  context?.setTransform(density, 0, 0, density, 0, 0);
  return context;
}

function ruleOf({ footage: { tolerance, erosion } }: State): PlaneRule | null {
  return tolerance === null || erosion === null ? null : { tolerance, erosion };
}
