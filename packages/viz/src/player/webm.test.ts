import { BufferSource, EncodedPacketSink, Input, WEBM } from "mediabunny";
import { describe, expect, it } from "vitest";
import { type Chunk, webm } from "./webm.js";

const frame = (k: number, size = 100 + k): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (i * 7 + k) % 256);
const chunks = (count: number, fps: number, every: number): Chunk[] =>
  Array.from({ length: count }, (_, k) => ({ data: frame(k), at: Math.round((1000 * k) / fps), key: k % every === 0 }));

/** What a demuxer that is not ours finds in a file. */
async function demuxed(file: Uint8Array<ArrayBuffer>) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(file) });
  const track = (await input.getPrimaryVideoTrack())!;
  const sink = new EncodedPacketSink(track);
  const packets: Chunk[] = [];
  for await (const packet of sink.packets()) packets.push({ data: packet.data, at: Math.round(packet.timestamp * 1000), key: packet.type === "key" });
  const sought = await sink.getKeyPacket(3.2);
  return { codec: track.codec, size: [track.codedWidth, track.codedHeight], duration: await input.getDurationFromMetadata(), packets, sought: sought?.timestamp };
}

describe("a WebM file", () => {
  it.each([["V_VP9", "vp9"], ["V_VP8", "vp8"]] as const)("of %s is read by a demuxer of others: size, duration, every frame at its time, and an index", async (codec, name) => {
    const given = chunks(150, 30, 30);
    const found = await demuxed(webm({ codec, width: 640, height: 360, duration: 5000 }, given));
    expect(found).toEqual({ codec: name, size: [640, 360], duration: 5, packets: given, sought: 3 });
  });

  it("holds frames of every length that takes another number of bytes to tell", async () => {
    const given = [1, 120, 121, 122, 123, 124, 125, 16_380, 16_381, 2_097_160].map((size, k): Chunk => ({ data: frame(k, size), at: 40 * k, key: k === 0 }));
    const { packets } = await demuxed(webm({ codec: "V_VP8", width: 2, height: 2, duration: 400 }, given));
    expect(packets.map(({ data }) => data.length)).toEqual(given.map(({ data }) => data.length));
  });

  it("goes on beyond what an offset in one cluster can tell, even without key frames", async () => {
    const given = Array.from({ length: 100 }, (_, k): Chunk => ({ data: frame(k), at: 1000 * k, key: k === 0 }));
    const { packets } = await demuxed(webm({ codec: "V_VP9", width: 2, height: 2, duration: 100_000 }, given));
    expect(packets.map(({ at }) => at)).toEqual(given.map(({ at }) => at));
  });

  it("begins as EBML does and has the same bytes for the same frames", () => {
    const made = () => webm({ codec: "V_VP9", width: 320, height: 240, duration: 1000 }, chunks(30, 30, 10));
    expect([...made().subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
    expect(made()).toEqual(made());
  });
});
