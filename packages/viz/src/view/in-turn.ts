import type { Coalesced } from "./coalesce.js";

/** Milliseconds at a stretch, but for single calls that take longer: half of what one frame has. */
const STRETCH = 8;
/** Milliseconds from one stretch to the next: with none, timers of others that are due would have to wait until all is done. */
const SOON = 1;

const waiting = new Set<() => void>();
let begun = false;

/**
 * As `coalesce`, for what many ask for at once: all take turns as soon as what asked is done, so that what is quick is there with the very
 * next frame, and many together never hold a frame up longer than one of them does.
 */
export function inTurn(call: () => void): Coalesced {
  return {
    ask() {
      if (typeof requestAnimationFrame === "undefined") return call();
      waiting.add(call);
      if (!begun) setTimeout(goOn, SOON);
      begun = true;
    },
    cancel: () => void waiting.delete(call),
  };
}

function goOn(): void {
  const until = performance.now() + STRETCH;
  begun = true;
  try {
    for (const call of waiting) {
      waiting.delete(call);
      call();
      if (performance.now() >= until) break;
    }
  } finally {
    begun = waiting.size > 0;
    if (begun) setTimeout(goOn, SOON);
  }
}
