import { type Film, shownAt } from "./film.js";
import { type Chunk, type Track, webm } from "./webm.js";

/** What of a window encodes; each is missing in some. */
export interface Encoding {
  readonly VideoEncoder?: typeof VideoEncoder;
  readonly VideoFrame?: typeof VideoFrame;
}

/** A way to encode that the browser said it has. */
export interface Encoder {
  readonly codec: Track["codec"];
  readonly config: VideoEncoderConfig;
}

const KEY_EVERY_SECONDS = 2;
const BITS_PER_PIXEL = 0.15;
/** Frames that may wait to be encoded. */
const WAITING = 2;

/** VP9, or else VP8, in software where there is a choice, since that looks the same everywhere; null where the browser has or wants none. */
export async function encoderFor({ canvas: { width, height }, fps }: Film, { VideoEncoder: Encoder, VideoFrame: Frame }: Encoding): Promise<Encoder | null> {
  if (Encoder === undefined || Frame === undefined || width % 2 === 1 || height % 2 === 1) return null;
  const level = width * height > 2_228_224 ? 50 : 40;
  for (const [codec, name] of [["V_VP9", `vp09.00.${level}.08`], ["V_VP8", "vp8"]] as const) {
    const config = { codec: name, width, height, framerate: fps, bitrate: Math.round(width * height * fps * BITS_PER_PIXEL), hardwareAcceleration: "prefer-software" } as const;
    for (const each of [config, { ...config, hardwareAcceleration: "no-preference" } as const]) {
      const { supported } = await Encoder.isConfigSupported(each).catch(() => ({ supported: false }));
      if (supported) return { codec, config: each };
    }
  }
  return null;
}

/** Encodes a film, yielding how many frames were drawn; its end is the file. Throws what the encoder throws. */
export async function* video(film: Film, { codec, config }: Encoder, { VideoEncoder: Encoder, VideoFrame: Frame }: Required<Encoding>): AsyncGenerator<number, Blob> {
  const chunks: Chunk[] = [];
  let failed: unknown = null;
  const encoder = new Encoder({ output: (chunk) => void chunks.push(copied(chunk)), error: (error) => (failed = error) });
  try {
    encoder.configure(config);
    for (let k = 0; k < film.frames; k++) {
      film.draw(k);
      const frame = new Frame(film.canvas, { timestamp: 1000 * shownAt(k, film.fps), duration: Math.round(1_000_000 / film.fps), alpha: "discard" });
      encoder.encode(frame, { keyFrame: k % (KEY_EVERY_SECONDS * film.fps) === 0 });
      frame.close();
      while (encoder.encodeQueueSize > WAITING && failed === null) await new Promise((go) => encoder.addEventListener("dequeue", go, { once: true }));
      if (failed !== null) throw failed;
      yield k + 1;
    }
    await encoder.flush();
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  const track = { codec, width: film.canvas.width, height: film.canvas.height, duration: shownAt(film.frames, film.fps) };
  return new Blob([webm(track, chunks)], { type: "video/webm" });
}

function copied(chunk: EncodedVideoChunk): Chunk {
  const data = new Uint8Array(chunk.byteLength);
  chunk.copyTo(data);
  return { data, at: Math.round(chunk.timestamp / 1000), key: chunk.type === "key" };
}
