const FIRST_AFTER = 1000;
const AGAIN_AFTER = 100;

/** Tells on a terminal how far something long is; says nothing where nobody watches, or where it is soon over. */
export interface Progress {
  readonly tell: (progress: { readonly done: number; readonly steps: number }) => void;
  /** Takes the line away. */
  end(): void;
}

export function progressOf(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let next = performance.now() + FIRST_AFTER;
  let shown = false;
  return {
    tell({ done, steps }) {
      if (!stream.isTTY || performance.now() < next) return;
      next = performance.now() + AGAIN_AFTER;
      shown = true;
      stream.write(`\r\x1b[K${what}: step ${done} of ${steps}; Ctrl-C ends it and keeps what there is`);
    },
    end() {
      if (shown) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}
