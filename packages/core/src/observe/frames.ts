import { drain } from "../pace/drain.js";
import { portions, TIE } from "../pace/portions.js";
import type { Agents } from "../population/agents.js";

/** Columns kept of every agent at every frame, as 32-bit floats: for looking, not for computing. */
export const FRAME_COLUMNS = ["attitude", "expressed", "threat", "certainty", "confidence", "power"] as const;
export type FrameColumn = (typeof FRAME_COLUMNS)[number];

/** What one frame shows. */
export interface Frame {
  /** Steps done; frame 0 is the start. */
  readonly step: number;
  readonly columns: Readonly<Record<FrameColumn, Float32Array>>;
  /** (n) 1 for those who spoke in the step that led here. */
  readonly spoke: Uint8Array;
  /** (n) 1 for those who acted on reactance in that step. */
  readonly reacted: Uint8Array;
  /** (n) contacts of each with whoever sends straight to people in that step: campaigns, and a brand that answers; 255 stands for more, too. */
  readonly contacts: Uint8Array;
}

/** The state after a step that a frame is a picture of. */
export interface Scenery {
  readonly step: number;
  readonly agents: Agents;
  readonly spoke: Uint8Array;
  /** Contacts of an agent in the step that led here. */
  readonly contacts: (i: number) => number;
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
  offer(scenery: Scenery): void;
  rewind(step: number): void;
}

/** @param bytes memory bound of all frames */
export function createFrames(n: number, bytes: number): FrameWriter {
  const most = Math.max(2, Math.floor(bytes / (n * (FRAME_COLUMNS.length * 4 + 3))));
  let frames: Frame[] = [];
  const keep = (those: Frame[]) => {
    frames = those;
    writer.length = those.length;
  };
  const writer = {
    length: 0, stride: 1,
    frame: (k: number) => frames[k]!,
    at: (step: number) => frames[Math.min(frames.length - 1, Math.max(0, Math.floor(step / writer.stride)))]!,
    rewind(step: number) { keep(frames.filter((frame) => frame.step <= step)); },
    offer(scenery: Scenery) {
      const { step } = scenery;
      if (step % writer.stride !== 0) return;
      if (frames.length === most) {
        keep(frames.filter((_, k) => k % 2 === 0));
        writer.stride *= 2;
        if (step % writer.stride !== 0) return;
      }
      writer.length = frames.push(frameOf(scenery));
    },
  };
  return writer;
}

/** A frame of the present state, copied. */
export function frameOf(scenery: Scenery): Frame {
  return drain(framing(scenery));
}

/** The same in portions. */
export function* framing({ step, agents, spoke, contacts: contactsOf }: Scenery): Generator<number, Frame> {
  const columns = Object.fromEntries(FRAME_COLUMNS.map((name) => [name, new Float32Array(agents.n)])) as Record<FrameColumn, Float32Array>;
  for (const name of FRAME_COLUMNS) yield* portions(agents.n, TIE, (lo, hi) => columns[name].set(agents[name].subarray(lo, hi), lo));
  const [reacted, contacts] = [new Uint8Array(agents.n), new Uint8Array(agents.n)];
  yield* portions(agents.n, 1, (lo, hi) => {
    for (let i = lo; i < hi; i++) {
      if (agents.reaction[i]! > 0) reacted[i] = 1;
      contacts[i] = Math.min(255, contactsOf(i));
    }
  });
  return { step, columns, spoke: spoke.slice(), reacted, contacts };
}
