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

/** What the grip tells: the tolerance that its line now stands for; `final` when it was let go of or put back. */
export type Moved = (tolerance: number, final: boolean) => void;

/** The rule knows no tolerance of 1. */
const MOST = 0.99;
const STEP = 0.01;
const JUMP = 0.1;

const rounded = (value: number): number => Math.round(Math.min(MOST, Math.max(0, value)) * 100) / 100;

/** A slider that lies on the line of those who push back, dragged anywhere in the plane or moved by keys; Escape puts it back while it is held. */
export function planeGrip(document: Document, moved: Moved): PlaneGrip {
  const knob = styled(make(document, "span", { "aria-hidden": "true" }), { display: "block", width: "16px", height: "16px", "border-radius": "50%", "box-sizing": "border-box" });
  const element = styled(make(document, "div", { role: "slider", tabindex: "0", "aria-valuemin": "0", "aria-valuemax": String(MOST), "data-part": "grip" }, knob), {
    position: "absolute", display: "grid", "place-items": "center", cursor: "grab", "touch-action": "none", "border-radius": "50%", transform: "translate(-50%, -50%)",
  });
  let [box, erosion]: [PlaneBox | null, number] = [null, 1];
  const hold = held(moved);
  byPointer(element, hold, ({ clientX, clientY }) => {
    const origin = element.offsetParent?.getBoundingClientRect();
    if (box === null || origin === undefined) return null;
    const [certainty, power] = placeAt(box, clientX - origin.left, clientY - origin.top);
    return toleranceAt(power, certainty, erosion);
  });
  byKeys(element, hold);
  return {
    element,
    show({ theme, words }, at, rule, text) {
      box = rule === null ? null : at;
      element.toggleAttribute("hidden", rule === null);
      styled(element, { display: rule === null ? "none" : "grid" });
      if (rule === null) return;
      erosion = rule.erosion;
      hold.rest(rule.tolerance);
      const [certainty, power] = gripOf(rule);
      const size = controlHeight();
      styled(element, { left: `${acrossAt(at, certainty)}px`, top: `${upAt(at, power)}px`, width: size, height: size });
      styled(knob, { background: theme.ink, border: `3px solid ${theme.paper}`, "box-shadow": `0 0 0 2px ${theme.ink}` });
      for (const [name, value] of [["aria-label", words("plane.grip")], ["aria-valuenow", String(rule.tolerance)], ["aria-valuetext", text]] as const) element.setAttribute(name, value);
    },
  };
}

/** A value that is held, moved, and then let go of or put back. */
interface Hold {
  readonly value: number;
  readonly active: boolean;
  /** Takes over what is shown. */
  rest(value: number): void;
  take(): void;
  to(value: number): void;
  release(back?: boolean): void;
}

function held(moved: Moved): Hold {
  let [value, before, told]: [number, number | null, boolean] = [0, null, false];
  return {
    get value() { return value; },
    get active() { return before !== null; },
    rest(shown) { value = shown; },
    take() { [before, told] = [before ?? value, told && before !== null]; },
    to(next) {
      [value, told] = [rounded(next), true];
      moved(value, false);
    },
    release(back = false) {
      if (before === null) return;
      if (back) value = before;
      before = null;
      if (told) moved(value, true);
    },
  };
}

function byPointer(element: HTMLElement, hold: Hold, valueAt: (event: PointerEvent) => number | null): void {
  const drag = (event: PointerEvent) => {
    const value = hold.active && element.hasPointerCapture(event.pointerId) ? valueAt(event) : null;
    if (value !== null) hold.to(value);
  };
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    hold.take();
  });
  element.addEventListener("pointermove", drag);
  element.addEventListener("pointerup", () => hold.release());
  element.addEventListener("pointercancel", () => hold.release(true));
}

function byKeys(element: HTMLElement, hold: Hold): void {
  element.addEventListener("keydown", (event) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : target(event.key, hold.value);
    const back = event.key === "Escape" && hold.active;
    if (next === null && !back) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === null) return hold.release(true);
    hold.take();
    hold.to(next);
  });
  for (const end of ["keyup", "blur"]) element.addEventListener(end, () => hold.release());
}

/** More tolerance is up and right; null for a key that moves nothing. */
function target(key: string, tolerance: number): number | null {
  if (key === "ArrowUp" || key === "ArrowRight") return tolerance + STEP;
  if (key === "ArrowDown" || key === "ArrowLeft") return tolerance - STEP;
  if (key === "PageUp") return tolerance + JUMP;
  if (key === "PageDown") return tolerance - JUMP;
  return key === "Home" ? 0 : key === "End" ? MOST : null;
}
