import type { SweepProgress } from "@talkback/lab";

const FIRST_AFTER = 1000;
const AGAIN_AFTER = 200;

/** Tells on a terminal how far a sweep is, and what time is left; says nothing where nobody watches, or where it is soon over. */
export interface SweepLine {
  readonly tell: (progress: SweepProgress) => void;
  /** Takes the line away. */
  end(): void;
}

/** @param signal once it was given, what is told is another's */
export function sweepLine(signal: AbortSignal, stream: NodeJS.WriteStream = process.stderr): SweepLine {
  const start = performance.now();
  let next = start + FIRST_AFTER;
  let shown = false;
  return {
    tell(progress) {
      if (!stream.isTTY || signal.aborted || performance.now() < next) return;
      next = performance.now() + AGAIN_AFTER;
      shown = true;
      stream.write(`\r\x1b[K${sweepText(progress, performance.now() - start)}; Ctrl-C ends it and keeps them`);
    },
    end() {
      if (shown && !signal.aborted) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}

/** E.g. `45 of 120 runs, 2 failed, 12 s left`: at the pace of what was computed in these milliseconds. */
export function sweepText({ total, before, computed, failed }: SweepProgress, ms: number): string {
  const there = before + computed;
  return [`${there} of ${total} runs`, ...(failed > 0 ? [`${failed} failed`] : []), ...(computed > 0 ? [left((ms * (total - there)) / computed / 1000)] : [])].join(", ");
}

function left(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s left`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min left` : `${Math.ceil(seconds / 3600)} h left`;
}
