import type { Frame, SharedCamera } from "./camera.js";
import type { stageZoom } from "./stage-zoom.js";

/** What begins a gesture that moves a camera, and what ends one. */
const [BEGIN, END] = [["mousedown", "touchstart"], ["mouseup", "touchend", "touchcancel"]] as const;

/**
 * Fetches `stageZoom` for a surface when a pointer comes to it, or, after `rest`, when the browser has nothing else to do. A gesture that
 * was begun before it came begins again then. Without Ctrl or Cmd the wheel scrolls the page, and so does one finger while all is seen.
 *
 * @param brushed whether pointers do something else: then only the wheel moves the camera
 * @returns `sync` to be called after the camera, the frame, or what pointers do changed, `rest` when everything else is there, and `dispose`
 */
export function lateZoom(surface: HTMLElement, camera: SharedCamera, frame: () => Frame, brushed: () => boolean) {
  const end = new AbortController();
  let [made, begun]: [ReturnType<typeof stageZoom> | null, Event[]] = [null, []];
  let [coming, rested] = [false, false];
  const fetch = () => {
    if (coming || end.signal.aborted) return;
    coming = true;
    // What did not come is asked for again by the next pointer.
    import("./stage-zoom.js").then(({ stageZoom }) => {
      if (end.signal.aborted) return;
      made = stageZoom(surface, camera, frame, brushed);
      for (const event of begun.splice(0)) surface.dispatchEvent(again(event));
    }, () => { coming = false; });
  };
  const on = (target: EventTarget, types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types) target.addEventListener(type, listener, { signal: end.signal, passive: type !== "wheel" });
  };
  const keep = (events: Event[]) => {
    if (made === null) begun = events;
    fetch();
  };
  on(surface, ["pointerenter"], fetch);
  on(surface, BEGIN, (event) => keep([event]));
  on(surface.ownerDocument, END, () => { begun = []; });
  on(surface, ["wheel"], (event) => {
    if (!(event as WheelEvent).ctrlKey && !(event as WheelEvent).metaKey) return;
    // The browser would zoom the whole page, also where the camera can go no further.
    event.preventDefault();
    keep([...begun, event]);
  });
  const sync = () => {
    surface.style.setProperty("touch-action", camera.now.k <= 1 && !brushed() ? "pan-x pan-y" : "none");
    made?.follow();
  };
  sync();
  return {
    sync,
    rest() {
      if (rested) return;
      rested = true;
      if ("requestIdleCallback" in globalThis) requestIdleCallback(fetch);
      else setTimeout(fetch, LATER);
    },
    dispose() {
      end.abort();
      made?.dispose();
    },
  };
}

/** Milliseconds after which browsers that do not tell are taken to have nothing else to do. */
const LATER = 200;

/** An event that was told already, to be told once more. */
const again = (event: Event): Event => new (event.constructor as typeof Event)(event.type, event);
