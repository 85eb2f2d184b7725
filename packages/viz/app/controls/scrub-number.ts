import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import { labelOf } from "./label.js";
import type { Parameter } from "./parameters.js";
import { sliderOf } from "./slider.js";

/** Pixels that a pointer moves for one stop of a slider. */
const PIXELS = 6;

/** A number in a sentence: dragged sideways or moved by arrow keys, it takes every value that its slider has. */
export function scrubNumber(parameter: Parameter, words: Words, tell: (value: number, final: boolean) => void) {
  const { path, shape } = parameter;
  const leaf = (shape.is === "maybe" ? shape.of : shape) as Extract<typeof shape, { is: "number" }>;
  const { low, high, step, stops } = sliderOf(path, leaf, parameter.value as number);
  const element = h("span", { class: "scrub", role: "slider", tabindex: 0, "aria-label": labelOf(parameter, words), "aria-valuemin": low, "aria-valuemax": high });
  let value = parameter.value as number;
  const show = (shown: number) => {
    value = shown;
    element.textContent = words("controls.number", { value });
    element.setAttribute("aria-valuenow", String(value));
  };
  const moved = (from: number, by: number): number => {
    if (stops === null) return Number(Math.min(high, Math.max(low, from + by * step)).toFixed(6));
    const at = stops.reduce((best, each, k) => (Math.abs(each - from) < Math.abs(stops[best]! - from) ? k : best), 0);
    return stops[Math.min(stops.length - 1, Math.max(0, at + by))]!;
  };
  let start: { readonly x: number; readonly value: number } | null = null;
  element.addEventListener("pointerdown", (event) => {
    start = { x: event.clientX, value };
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
    element.focus();
  });
  element.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const next = moved(start.value, Math.round((event.clientX - start.x) / PIXELS));
    if (next !== value) tell(next, false);
  });
  for (const end of ["pointerup", "pointercancel"] as const) element.addEventListener(end, () => {
    if (start !== null && start.value !== value) tell(value, true);
    start = null;
  });
  const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity };
  element.addEventListener("keydown", (event) => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    tell(Number.isFinite(by) ? moved(value, by) : by > 0 ? high : low, true);
  });
  show(value);
  return { element, show };
}
