import type { State } from "../store/store.js";
import { make, styled } from "./make.js";
import { acrossAt, placeAt, type PlaneBox, upAt } from "./plane-frame.js";
import { controlHeight } from "./picture-frame.js";
import { gripOf, type PlaneRule, toleranceAt } from "./plane-regions.js";

export interface PlaneGrip {
  readonly element: HTMLElement;
  /** Puts it on the line of a rule; hidden without one. */
  show(state: State, box: PlaneBox, rule: PlaneRule | null, text: string): void;
}

/** What the grip tells: the tolerance that its line now stands for; `final` when it was let go of, null when it was given up. */
export type Moved = (tolerance: number | null, final: boolean) => void;

/** The rule knows no tolerance of 1. */
const MOST = 0.99;
const STEP = 0.01;
const JUMP = 0.1;

const rounded = (value: number): number => Math.round(Math.min(MOST, Math.max(0, value)) * 100) / 100;

/** A slider that lies on the line of those who push back, dragged anywhere in the plane or moved by keys. */
export function planeGrip(document: Document, label: () => string, moved: Moved): PlaneGrip {
  const knob = styled(make(document, "span", { "aria-hidden": "true" }), { display: "block", width: "16px", height: "16px", "border-radius": "50%", "box-sizing": "border-box" });
  const element = styled(make(document, "div", { role: "slider", tabindex: "0", "aria-valuemin": "0", "aria-valuemax": String(MOST), "data-part": "grip" }, knob), {
    position: "absolute", display: "grid", "place-items": "center", cursor: "grab", "touch-action": "none", "border-radius": "50%", transform: "translate(-50%, -50%)",
  });
  let at: { readonly box: PlaneBox; readonly rule: PlaneRule } | null = null;
  let [value, keyed] = [0, false];
  const drag = (event: PointerEvent, final: boolean) => {
    const origin = element.offsetParent?.getBoundingClientRect();
    if (at === null || origin === undefined) return;
    const [certainty, power] = placeAt(at.box, event.clientX - origin.left, event.clientY - origin.top);
    moved(rounded(toleranceAt(power, certainty, at.rule.erosion)), final);
  };
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    event.stopPropagation();
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId)) drag(event, false);
  });
  element.addEventListener("pointerup", (event) => {
    if (element.hasPointerCapture(event.pointerId)) drag(event, true);
  });
  element.addEventListener("pointercancel", () => moved(null, false));
  element.addEventListener("keydown", (event) => {
    if (at === null) return;
    if (event.key === "Escape") {
      keyed = false;
      return moved(null, false);
    }
    const next = target(event.key, value);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    [value, keyed] = [rounded(next), true];
    moved(value, false);
  });
  const settle = () => {
    if (keyed) moved(value, true);
    keyed = false;
  };
  element.addEventListener("keyup", settle);
  element.addEventListener("blur", settle);
  return {
    element,
    show({ theme }, box, rule, text) {
      at = rule === null ? null : { box, rule };
      element.toggleAttribute("hidden", rule === null);
      styled(element, { display: rule === null ? "none" : "grid" });
      if (rule === null) return;
      value = rule.tolerance;
      const [certainty, power] = gripOf(rule);
      const size = controlHeight();
      styled(element, { left: `${acrossAt(box, certainty)}px`, top: `${upAt(box, power)}px`, width: size, height: size });
      styled(knob, { background: theme.ink, border: `3px solid ${theme.paper}`, "box-shadow": `0 0 0 2px ${theme.ink}` });
      for (const [name, value] of [["aria-label", label()], ["aria-valuenow", String(rule.tolerance)], ["aria-valuetext", text]] as const) element.setAttribute(name, value);
    },
  };
}

/** More tolerance is up and right; null for a key that moves nothing. */
function target(key: string, tolerance: number): number | null {
  if (key === "ArrowUp" || key === "ArrowRight") return tolerance + STEP;
  if (key === "ArrowDown" || key === "ArrowLeft") return tolerance - STEP;
  if (key === "PageUp") return tolerance + JUMP;
  if (key === "PageDown") return tolerance - JUMP;
  return key === "Home" ? 0 : key === "End" ? MOST : null;
}
