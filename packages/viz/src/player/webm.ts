import { ascii, bigEndian, eightBytes, element, float, joined, unsigned } from "./ebml.js";

/** One frame as the encoder gave it. */
export interface Chunk {
  readonly data: Uint8Array;
  /** ms from the start, a whole number. */
  readonly at: number;
  /** Whether it can be shown without the ones before. */
  readonly key: boolean;
}

export interface Track {
  /** As WebM names it. */
  readonly codec: "V_VP8" | "V_VP9";
  readonly width: number;
  readonly height: number;
  /** Of the whole, ms. */
  readonly duration: number;
}

/** Ids of elements. Source: RFC 9559, section 5. */
const ID = {
  EBML: 0x1a45dfa3, EBMLVersion: 0x4286, EBMLReadVersion: 0x42f7, EBMLMaxIDLength: 0x42f2, EBMLMaxSizeLength: 0x42f3, DocType: 0x4282, DocTypeVersion: 0x4287,
  DocTypeReadVersion: 0x4285, Segment: 0x18538067, SeekHead: 0x114d9b74, Seek: 0x4dbb, SeekID: 0x53ab, SeekPosition: 0x53ac, Info: 0x1549a966,
  TimestampScale: 0x2ad7b1, Duration: 0x4489, MuxingApp: 0x4d80, WritingApp: 0x5741, Tracks: 0x1654ae6b, TrackEntry: 0xae, TrackNumber: 0xd7, TrackUID: 0x73c5,
  FlagLacing: 0x9c, TrackType: 0x83, CodecID: 0x86, Video: 0xe0, PixelWidth: 0xb0, PixelHeight: 0xba, Cluster: 0x1f43b675, Timestamp: 0xe7, SimpleBlock: 0xa3,
  Cues: 0x1c53bb6b, CuePoint: 0xbb, CueTime: 0xb3, CueTrackPositions: 0xb7, CueTrack: 0xf7, CueClusterPosition: 0xf1,
} as const;
/** How far behind the start of its cluster a frame may lie, ms: the offset has 16 bits, one of them a sign. */
const CLUSTER_MS = 30_000;

/** A WebM file of one video track, with an index for seeking. The same frames give the same bytes. */
export function webm(track: Track, chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const [info, tracks, clusters] = [infoOf(track), tracksOf(track), clustersOf(chunks)];
  const first = seekHead(0, 0, 0).length;
  let at = first + info.length + tracks.length;
  const cues = clusters.map(({ start, bytes }) => {
    const cue = element(ID.CuePoint, unsigned(ID.CueTime, start), element(ID.CueTrackPositions, unsigned(ID.CueTrack, 1), unsigned(ID.CueClusterPosition, at)));
    at += bytes.length;
    return cue;
  });
  const places = seekHead(first, first + info.length, at);
  return joined([header(), element(ID.Segment, places, info, tracks, ...clusters.map(({ bytes }) => bytes), element(ID.Cues, ...cues))]);
}

const header = (): Uint8Array => element(
  ID.EBML, unsigned(ID.EBMLVersion, 1), unsigned(ID.EBMLReadVersion, 1), unsigned(ID.EBMLMaxIDLength, 4), unsigned(ID.EBMLMaxSizeLength, 8),
  ascii(ID.DocType, "webm"), unsigned(ID.DocTypeVersion, 4), unsigned(ID.DocTypeReadVersion, 2),
);

/** Where the parts stand, from the start of the segment's content; as long whatever the places. */
const seekHead = (info: number, tracks: number, cues: number): Uint8Array =>
  element(ID.SeekHead, ...([[ID.Info, info], [ID.Tracks, tracks], [ID.Cues, cues]] as const)
    .map(([id, place]) => element(ID.Seek, element(ID.SeekID, bigEndian(id)), element(ID.SeekPosition, eightBytes(place)))));

const infoOf = ({ duration }: Track): Uint8Array =>
  element(ID.Info, unsigned(ID.TimestampScale, 1_000_000), float(ID.Duration, duration), ascii(ID.MuxingApp, "Talkback"), ascii(ID.WritingApp, "Talkback"));

const tracksOf = ({ codec, width, height }: Track): Uint8Array =>
  element(ID.Tracks, element(
    ID.TrackEntry, unsigned(ID.TrackNumber, 1), unsigned(ID.TrackUID, 1), unsigned(ID.FlagLacing, 0), unsigned(ID.TrackType, 1), ascii(ID.CodecID, codec),
    element(ID.Video, unsigned(ID.PixelWidth, width), unsigned(ID.PixelHeight, height)),
  ));

function clustersOf(chunks: readonly Chunk[]): { readonly start: number; readonly bytes: Uint8Array }[] {
  const groups: Chunk[][] = [];
  for (const chunk of chunks) {
    const group = groups.at(-1);
    if (group === undefined || chunk.key || chunk.at - group[0]!.at > CLUSTER_MS) groups.push([chunk]);
    else group.push(chunk);
  }
  return groups.map((group) => {
    const start = group[0]!.at;
    return { start, bytes: element(ID.Cluster, unsigned(ID.Timestamp, start), ...group.map((chunk) => blockOf(chunk, chunk.at - start))) };
  });
}

/** Of track 1: its number as a length is written, the offset, flags. */
const blockOf = ({ data, key }: Chunk, offset: number): Uint8Array => element(ID.SimpleBlock, Uint8Array.of(0x81, offset >> 8, offset, key ? 0x80 : 0), data);
