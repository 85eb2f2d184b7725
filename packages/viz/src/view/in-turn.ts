import type { Coalesced } from "./coalesce.js";

/** Milliseconds at a stretch, but for single calls that take longer: half of what one frame has. */
const STRETCH = 8;

const waiting = new Set<() => void>();
let begun = false;

/**
 * As `coalesce`, for what need not be there within one frame: all that ask take turns after it, so that many together never hold the page
 * up longer than one of them does.
 */
export function inTurn(call: () => void): Coalesced {
  return {
    ask() {
      if (typeof requestAnimationFrame === "undefined") return call();
      waiting.add(call);
      if (!begun) requestAnimationFrame(() => setTimeout(goOn, 0));
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
    if (begun) setTimeout(goOn, 0);
  }
}
