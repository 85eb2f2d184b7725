import { drain } from "../pace/drain.js";
import { portions, TIE } from "../pace/portions.js";
import type { Agents } from "../population/agents.js";

/** Columns kept of every agent at every frame, as 32-bit floats: for looking, not for computing. */
export const FRAME_COLUMNS = ["attitude", "expressed", "threat", "certainty", "confidence"] as const;
export type FrameColumn = (typeof FRAME_COLUMNS)[number];

/** What one frame shows. */
export interface Frame {
  /** Steps done; frame 0 is the start. */
  readonly step: number;
  readonly columns: Readonly<Record<FrameColumn, Float32Array>>;
  /** (n) 1 for those who spoke in the step that led here. */
  readonly spoke: Uint8Array;
}

/** Frames over time for scrubbing; thinned when they would outgrow their bound. */
export interface Frames {
  readonly length: number;
  readonly stride: number;
  readonly frame: (k: number) => Frame;
  /** The last frame at or before a step. */
  readonly at: (step: number) => Frame;
}

export interface FrameWriter extends Frames {
  offer(step: number, agents: Agents, spoke: Uint8Array): void;
  rewind(step: number): void;
  readonly thinned: boolean;
}

/** @param bytes memory bound of all frames */
export function createFrames(n: number, bytes: number): FrameWriter {
  const most = Math.max(2, Math.floor(bytes / (n * (FRAME_COLUMNS.length * 4 + 1))));
  let frames: Frame[] = [];
  let stride = 1;
  return {
    get length() { return frames.length; },
    get stride() { return stride; },
    get thinned() { return stride > 1; },
    frame: (k) => frames[k]!,
    at: (step) => frames[Math.min(frames.length - 1, Math.max(0, Math.floor(step / stride)))]!,
    rewind(step) { frames = frames.filter((frame) => frame.step <= step); },
    offer(step, agents, spoke) {
      if (step % stride !== 0) return;
      if (frames.length === most) {
        frames = frames.filter((_, k) => k % 2 === 0);
        stride *= 2;
        if (step % stride !== 0) return;
      }
      frames.push(frameOf(step, agents, spoke));
    },
  };
}

/** A frame of the present state, copied. */
export function frameOf(step: number, agents: Agents, spoke: Uint8Array): Frame {
  return drain(framing(step, agents, spoke));
}

/** The same in portions. */
export function* framing(step: number, agents: Agents, spoke: Uint8Array): Generator<number, Frame> {
  const columns = Object.fromEntries(FRAME_COLUMNS.map((name) => [name, new Float32Array(agents.n)])) as Record<FrameColumn, Float32Array>;
  for (const name of FRAME_COLUMNS) yield* portions(agents.n, TIE, (lo, hi) => columns[name].set(agents[name].subarray(lo, hi), lo));
  return { step, columns, spoke: spoke.slice() };
}
