import { Zip, ZipPassThrough } from "fflate";
import type { Film } from "./film.js";

/** Of every file in the archive, so that the same frames make the same bytes. */
const DATE = new Date(1980, 0, 1);

/** Every frame of a film as a PNG in an archive, `frame-0001.png` and on, yielding how many are done; its end is the file. */
export async function* pictureZip(film: Film): AsyncGenerator<number, Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(part));
  });
  const digits = Math.max(4, String(film.frames).length);
  for (let k = 0; k < film.frames; k++) {
    film.draw(k);
    const file = new ZipPassThrough(`frame-${String(k + 1).padStart(digits, "0")}.png`);
    file.mtime = DATE;
    zip.add(file);
    file.push(new Uint8Array(await (await pngOf(film.canvas)).arrayBuffer()), true);
    yield k + 1;
  }
  zip.end();
  return new Blob(parts, { type: "application/zip" });
}

/** @throws {Error} when the canvas is larger than the browser can make a picture of */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, fail) => canvas.toBlob((blob) => (blob === null ? fail(new Error(`no picture can be made of ${canvas.width} × ${canvas.height} px`)) : done(blob)), "image/png"));
