import { inflateRawSync } from "node:zlib";

/** The files of a zip as texts by their names, as its central directory lists them (APPNOTE 4.3.12); without encryption, below 4 GiB. */
export function unzip(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files: Record<string, string> = {};
  for (let k = 0, at = zip.readUInt32LE(end + 16); k < zip.readUInt16LE(end + 10); k++) {
    const [method, packed, named, extra, comment, header] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), ...[28, 30, 32].map((place) => zip.readUInt16LE(at + place)), zip.readUInt32LE(at + 42)] as [number, number, number, number, number, number];
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(start, start + packed);
    files[zip.toString("utf8", at + 46, at + 46 + named)] = (method === 0 ? data : inflateRawSync(data)).toString("utf8");
    at += 46 + named + extra + comment;
  }
  return files;
}
