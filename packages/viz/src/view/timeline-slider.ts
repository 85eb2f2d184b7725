import type { State, Store } from "../store/store.js";
import { make, styled } from "./make.js";
import type { Mark } from "./timeline-marks.js";
import { timeText } from "./timeline-words.js";

export interface TimeSlider {
  readonly element: HTMLInputElement;
  /** Takes over the time, and how it is told; between two steps nothing is told again. */
  tell(marks: readonly Mark[], state: State): void;
}

/** A native slider beneath a picture, for the keyboard and for who cannot see: unseen itself, its focus is shown around its parent. */
export function timeSlider(parent: HTMLElement, store: Store): TimeSlider {
  const element = styled(make(parent.ownerDocument, "input", { type: "range", min: "0", step: "1" }), {
    position: "absolute", inset: "0", width: "100%", height: "100%", margin: "0", opacity: "0", "pointer-events": "none",
  });
  parent.appendChild(element);
  const ring = () => styled(parent, { outline: element.matches(":focus-visible") ? `2px solid ${store.state.theme.focus.ring}` : "none", "outline-offset": "2px" });
  for (const event of ["focus", "blur", "keydown"]) element.addEventListener(event, ring);
  element.addEventListener("input", () => store.set({ time: Number(element.value) }));
  let told: readonly unknown[] = [];
  return {
    element,
    tell(marks, state) {
      const telling = [marks, state.footage, state.words, Math.round(state.time)];
      if (telling.every((each, k) => each === told[k])) return;
      told = telling;
      element.max = String(state.footage.steps);
      element.value = String(Math.round(state.time));
      const said = { "aria-label": state.words("charts.time"), "aria-valuetext": timeText(marks, state) };
      for (const [name, text] of Object.entries(said)) if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    },
  };
}
