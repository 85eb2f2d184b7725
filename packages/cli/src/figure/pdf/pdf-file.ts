import { deflateSync } from "node:zlib";

/** One object of a PDF: its text, or a dictionary's entries and the bytes of its stream. */
export type PdfObject = string | { readonly entries: string; readonly bytes: Uint8Array };

/** A PDF of numbered objects, the first of which is the catalog. @see ISO 32000-1:2008, 7.5 */
export function pdfFile(objects: readonly PdfObject[], info: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  const starts: number[] = [];
  let length = parts[0]!.length;
  for (const [k, object] of objects.entries()) {
    starts.push(length);
    const part = Buffer.concat([Buffer.from(`${k + 1} 0 obj\n`), bodyOf(object), Buffer.from("\nendobj\n")]);
    parts.push(part);
    length += part.length;
  }
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`)]);
}

function bodyOf(object: PdfObject): Buffer {
  if (typeof object === "string") return Buffer.from(object);
  const packed = deflateSync(object.bytes, { level: 9 });
  return Buffer.concat([Buffer.from(`<<${object.entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`), packed, Buffer.from("\nendstream")]);
}

/** A text as a PDF holds it. */
export const pdfText = (text: string): string => `<feff${Array.from({ length: text.length }, (_, k) => text.charCodeAt(k).toString(16).padStart(4, "0")).join("")}>`;
