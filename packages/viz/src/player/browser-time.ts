import type { TimeSource } from "./drive.js";

/** Time as the window tells it: its frames, and whether its page is seen. */
export const browserTime = (window: Window): TimeSource => ({
  now: () => window.performance.now(),
  frame: (call) => window.requestAnimationFrame(call),
  cancel: (frame) => window.cancelAnimationFrame(frame),
  hidden: () => window.document.hidden,
  onHidden(call) {
    window.document.addEventListener("visibilitychange", call);
    return () => window.document.removeEventListener("visibilitychange", call);
  },
});
