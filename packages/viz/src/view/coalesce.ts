export interface Coalesced {
  /** Asks for a call; many within a frame are one. */
  ask(): void;
  /** Takes back what was asked for. */
  cancel(): void;
}

/** Calls back at most once a frame, however often it is asked to; at once where there are no frames. */
export function coalesce(call: () => void): Coalesced {
  let asked: number | null = null;
  return {
    ask() {
      if (typeof requestAnimationFrame === "undefined") return call();
      asked ??= requestAnimationFrame(() => {
        asked = null;
        call();
      });
    },
    cancel() {
      if (asked !== null) cancelAnimationFrame(asked);
      asked = null;
    },
  };
}
