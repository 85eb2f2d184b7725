import type { Film } from "./film.js";
import { pictureZip } from "./picture-zip.js";
import { type Encoding, encoderFor, video } from "./video.js";

/** How far a recording is. */
export interface Progress {
  /** What comes of it: a WebM video, or a zip of PNG frames where the browser does not encode. */
  readonly kind: "webm" | "frames";
  readonly done: number;
  readonly total: number;
  /** The file, in the last one; null before. */
  readonly blob: Blob | null;
}

/**
 * Draws every frame of a film at its exact time and makes a video of it; where the browser has no encoder, or its encoder gives up,
 * pictures in a zip instead, from the first frame on, and each item says so. Its last item has the file.
 */
export async function* record(film: Film, encoding: Encoding): AsyncGenerator<Progress, void> {
  const { VideoEncoder: Encoder, VideoFrame: Frame } = encoding;
  const encoder = await encoderFor(film, encoding);
  if (encoder !== null && Encoder !== undefined && Frame !== undefined) {
    try {
      return yield* told("webm", film, video(film, encoder, { VideoEncoder: Encoder, VideoFrame: Frame }));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
  yield* told("frames", film, pictureZip(film));
}

async function* told(kind: Progress["kind"], { frames: total }: Film, work: AsyncGenerator<number, Blob>): AsyncGenerator<Progress, void> {
  try {
    for (let next = await work.next(); ; next = await work.next()) {
      if (next.done) return yield { kind, done: total, total, blob: next.value };
      yield { kind, done: next.value, total, blob: null };
    }
  } finally {
    await work.return(new Blob());
  }
}
