import type { Store } from "../store/store.js";

/** Where time lies in a picture, in px: step 0 at `left`, step `steps` at `right`. */
export interface TimeSpan {
  readonly left: number;
  readonly right: number;
  /** Upper and lower ends of what the cursor crosses; it leaves out headings and numbers between. */
  readonly rows: readonly (readonly [number, number])[];
  readonly steps: number;
}

/** Place of a time, in px. */
export const atTime = ({ left, right, steps }: TimeSpan, time: number): number => left + ((right - left) * time) / Math.max(1, steps);

/** Time at a place, in [0, steps]. */
export const timeAt = ({ left, right, steps }: TimeSpan, x: number): number => Math.min(steps, Math.max(0, ((x - left) / Math.max(1, right - left)) * steps));

/**
 * Clicking and dragging in a picture set the time: whole steps, or exact ones while it plays. Vertical swipes still scroll the page.
 * Listens on the element for as long as that exists.
 */
export function scrub(element: HTMLElement, store: Store, span: () => TimeSpan | undefined): void {
  const follow = (event: PointerEvent) => {
    const found = span();
    if (found === undefined) return;
    const time = timeAt(found, event.clientX - element.getBoundingClientRect().left);
    store.set({ time: store.state.playing ? time : Math.round(time) });
  };
  element.style.setProperty("touch-action", "pan-y");
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || span() === undefined) return;
    element.setPointerCapture(event.pointerId);
    follow(event);
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture(event.pointerId)) follow(event);
  });
}
