import type { Progress } from "@talkback/core/studies";

const FIRST_AFTER = 1000;
const AGAIN_AFTER = 200;

/** Tells on a terminal which stage a study is in, how far it is, and what time is left of that; says nothing where nobody watches. */
export interface StudyProgress {
  readonly tell: (progress: Progress) => void;
  /** Takes the line away. */
  end(): void;
}

interface Moment {
  readonly at: number;
  readonly share: number;
}

/**
 * @param shareAt share of all work that is done at some place, from 0 to 1
 * @param ending what Ctrl-C does
 */
export function studyProgress(shareAt: (progress: Progress) => number, stream: NodeJS.WriteStream = process.stderr, ending = "ends it, and nothing is written"): StudyProgress {
  const start: Moment = { at: performance.now(), share: 0 };
  let next = start.at + FIRST_AFTER;
  let shown = false;
  return {
    tell(progress) {
      if (!stream.isTTY || performance.now() < next) return;
      next = performance.now() + AGAIN_AFTER;
      shown = true;
      const share = shareAt(progress);
      stream.write(`\r\x1b[K${Math.floor(100 * share)} %, ${left(start, { at: performance.now(), share })}: ${progress.stage}; Ctrl-C ${ending}`);
    },
    end() {
      if (shown) stream.write("\r\x1b[K");
      shown = false;
    },
  };
}

function left(start: Moment, now: Moment): string {
  const done = now.share - start.share;
  if (done <= 0) return "just begun";
  const seconds = Math.ceil(((now.at - start.at) * (1 - now.share)) / done / 1000);
  return seconds < 90 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
