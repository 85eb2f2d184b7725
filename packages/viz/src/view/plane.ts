import type { State, Store } from "../store/store.js";
import { make, styled } from "./make.js";
import { pictureFrame } from "./picture-frame.js";
import { brush, drawArea, within } from "./plane-brush.js";
import { regionButtons } from "./plane-buttons.js";
import { type PlaneDots, planeDots } from "./plane-dots.js";
import { planeBox } from "./plane-frame.js";
import { planeGrip } from "./plane-grip.js";
import { type PlaneRule, regionOf } from "./plane-regions.js";
import { paintRegions, planeShapes } from "./plane-scene.js";
import { type PlaneStage, planeStage } from "./plane-stage.js";
import { columns, countsOf, described, gripText, noteOf, tableOf } from "./plane-words.js";
import { roomWithin } from "./room-within.js";
import type { View } from "./view.js";

export interface PlaneOptions {
  /**
   * The line of those who push back was moved to a tolerance in [0, 1): on the way, and when it was let go of or put back by Escape. Without this it cannot
   * be moved. Until other footage is shown the line stays where it was put.
   */
  readonly onThreshold?: (tolerance: number, how: { readonly final: boolean }) => void;
}

/**
 * Power over certainty, a dot for each person at the time shown: who goes along, shrugs it off or pushes back under the run's rule.
 * Drag over people to highlight them, click one to select it, drag the line to ask for another tolerance.
 */
export function createPlane(parent: HTMLElement, store: Store, { onThreshold }: PlaneOptions = {}): View {
  const document = parent.ownerDocument;
  const stage = planeStage(document);
  const note = styled(make(document, "p"), { margin: "4px 0", "font-size": "max(12px, 0.75rem)", "line-height": "1.33" });
  let [box, dots, shown, draft] = [planeBox(320), planeDots(store.state.footage.n), store.state.footage, null as number | null];
  const drafted = () => {
    const rule = ruleOf(store.state);
    return rule === null || draft === null ? rule : { ...rule, tolerance: draft };
  };
  const grip = planeGrip(document, (tolerance, final) => {
    draft = tolerance;
    frame.redraw();
    onThreshold?.(tolerance, { final });
  });
  const buttons = regionButtons(document, (region) => {
    const [rule, [power, certainty]] = [drafted(), columns(store.state)];
    highlight(store, (i) => rule !== null && regionOf(power[i]!, certainty[i]!, rule) === region);
  });
  stage.element.append(grip.element);
  choosing(stage, store, () => dots);
  const frame = pictureFrame(parent, store, [stage.element, buttons.element, note], {
    name: ({ words }) => words("plane.name"),
    describe: (state) => described(state, drafted()),
    table: (state) => tableOf(state, drafted()),
    draw(state, width) {
      if (state.footage !== shown) [shown, draft] = [state.footage, null];
      if (dots.x.length !== state.footage.n) dots = planeDots(state.footage.n);
      box = planeBox(width, roomWithin(parent, stage.element));
      const rule = drafted();
      stage.show(box, planeShapes(state, box, rule, draft === null ? null : ruleOf(state)));
      grip.show(state, box, onThreshold === undefined || rule === null || rule.erosion === 0 ? null : rule, gripText(state, rule));
    },
    move(state) {
      const [rule, context] = [drafted(), stage.context(box)];
      dots.place(state, box);
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

/** Lets people highlight those in an area, and select one. */
function choosing({ element, svg }: PlaneStage, store: Store, dots: () => PlaneDots): void {
  brush(element, {
    drawn: (area) => drawArea(svg, store.state.theme, area),
    chosen: (area) => highlight(store, (i) => within(area, dots().x[i]!, dots().y[i]!)),
    clicked(x, y, reach) {
      const selected = dots().nearest(x, y, reach);
      store.set(selected === null ? { selected, highlighted: null } : { selected });
    },
  });
}

/** Highlights those who are chosen; nobody is no highlight. */
function highlight(store: Store, chosen: (i: number) => boolean): void {
  const flags = Uint8Array.from({ length: store.state.footage.n }, (_, i) => Number(chosen(i)));
  store.set({ highlighted: flags.includes(1) ? flags : null });
}

function ruleOf({ footage: { tolerance, erosion } }: State): PlaneRule | null {
  return tolerance === null || erosion === null ? null : { tolerance, erosion };
}
