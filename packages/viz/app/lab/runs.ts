import { AbortedError, type Run, type SimulateOptions, simulateAsync } from "@talkback/core";
import { keyOf, type Question } from "../question.js";
import type { Asked } from "./asked.js";
import { pause } from "./pause.js";
import { mine, type Turn } from "./turns.js";

/** The last few runs, by question: to be explained, and to stand on their ground. */
export interface Runs {
  /** Carries out a run with everything recorded, compared with what it is compared with; or hands over the one that is there. */
  of(question: Question, asked: Asked, turn: Turn, onStep?: (done: number, steps: number) => void): Promise<Run>;
}

const KEPT = 6;
/** Bytes of frames, snapshots and utterances each; beyond it they are thinned. */
const MEMORY = 64 * 1024 * 1024;

export function createRuns(): Runs {
  const kept = new Map<string, Run>();
  const keep = (key: string, run: Run): Run => {
    kept.delete(key);
    kept.set(key, run);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return run;
  };
  return {
    async of(question, { scenario, luck }, turn, onStep) {
      const key = keyOf(question);
      const known = kept.get(key);
      if (known !== undefined && (luck.network === undefined || known.ground.network === luck.network)) return keep(key, known);
      const near = [...kept.values()].findLast((run) => run.seed === luck.seed && (luck.network === undefined || run.ground.network === luck.network));
      const run = await simulateAsync(scenario, {
        ...luck, ...(near === undefined ? {} : { ground: near.ground }), record: "causes", memory: MEMORY, signal: turn, pause,
        onProgress: ({ done, steps }) => onStep?.(done, steps),
      });
      if (run.stopped === "aborted") throw new AbortedError("another was asked for");
      await run.compared({ signal: turn, pause });
      mine(turn);
      return keep(key, run);
    },
  };
}

/** How one of many runs is carried out: no more than its measures, a pause now and then. */
export const briefly = (turn: Turn, twin: boolean): SimulateOptions & { readonly signal: Turn; readonly pause: () => Promise<void> } =>
  ({ record: "measures", twin, signal: turn, pause });
