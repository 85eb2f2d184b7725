/** What an utterance does to the message that moved its speaker. */
export const RELATIONS = ["none", "passes on", "contradicts", "inverts"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A parent as one number: 0 none, 1 … an utterance, from `CAMPAIGN_PARENT` on a contact of that campaign. */
export const CAMPAIGN_PARENT = 0xffff_0000;
/** From here on, below `CAMPAIGN_PARENT`, the answer of that agent to the speaker's own question. */
export const ANSWER_PARENT = 0xf000_0000;
/** An utterance that nobody kept. */
export const UNKEPT_PARENT = ANSWER_PARENT - 1;

/** Bytes an utterance takes. */
export const UTTERANCE_BYTES = 23;
const CHUNK = 16384;

export interface Utterance {
  readonly id: number;
  readonly step: number;
  readonly speaker: number;
  readonly opinion: number;
  readonly channel: number;
  /** Utterance whose message moved the speaker; null for none or a campaign's. */
  readonly parent: number | null;
  /** Campaign whose contact moved the speaker; null for none or a peer's. */
  readonly campaign: number | null;
  /** Agent whose answer to the speaker's own question moved it; null for none or another source. */
  readonly answer: number | null;
  /** Campaign at the root of the chain of parents; null when it began with a person. */
  readonly origin: number | null;
  readonly relation: Relation;
}

interface Chunk {
  readonly step: Uint32Array;
  readonly speaker: Uint32Array;
  readonly parent: Uint32Array;
  readonly opinion: Float64Array;
  readonly origin: Uint8Array;
  readonly relation: Uint8Array;
  readonly channel: Uint8Array;
}

/** Everything that was said, in order of step and key: typed, in chunks, at most 24 bytes each. */
export interface Utterances {
  readonly length: number;
  /** False when the memory bound cut off the later ones. */
  readonly complete: boolean;
  readonly get: (id: number) => Utterance;
  /** The utterance of an agent in a step, if it spoke. */
  readonly find: (step: number, speaker: number) => number | undefined;
}

export interface UtteranceWriter extends Utterances {
  /** Returns the new utterance's id, or −1 beyond the memory bound. */
  add(step: number, speaker: number, parent: number, opinion: number, origin: number, relation: number, channel: number): number;
  rewind(step: number): void;
  /** Names campaigns and what else sends by other numbers, `to[c]` in place of c. */
  renumber(to: readonly number[]): void;
  readonly parentCode: (id: number) => number;
  readonly originCode: (id: number) => number;
}

/** @param bytes memory bound */
export function createUtterances(bytes: number): UtteranceWriter {
  const most = Math.min(UNKEPT_PARENT - 1, Math.floor(bytes / UTTERANCE_BYTES));
  const chunks: Chunk[] = [];
  const chunkOf = (id: number) => chunks[Math.floor(id / CHUNK)]!;
  const stepOf = (id: number) => chunkOf(id).step[id % CHUNK]!;
  const firstAt = (step: number) => {
    let [low, high] = [0, writer.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (stepOf(middle) < step) low = middle + 1; else high = middle;
    }
    return low;
  };
  const writer: { -readonly [K in keyof UtteranceWriter]: UtteranceWriter[K] } = {
    length: 0, complete: true,
    add(step, speaker, parent, opinion, origin, relation, channel) {
      const { length } = writer;
      if (length >= most) {
        writer.complete = false;
        return -1;
      }
      if (length % CHUNK === 0) chunks[length / CHUNK] = newChunk();
      const chunk = chunkOf(length);
      const k = length % CHUNK;
      chunk.step[k] = step;
      chunk.speaker[k] = speaker;
      chunk.parent[k] = parent;
      chunk.opinion[k] = opinion;
      chunk.origin[k] = origin;
      chunk.relation[k] = relation;
      chunk.channel[k] = channel;
      return writer.length++;
    },
    rewind(step) {
      writer.length = firstAt(step);
      writer.complete = true;
    },
    renumber(to) {
      for (const { parent, origin } of chunks) {
        renumberSenders(parent, CAMPAIGN_PARENT, to);
        renumberSenders(origin, 1, to);
      }
    },
    parentCode: (id) => chunkOf(id).parent[id % CHUNK]!,
    originCode: (id) => chunkOf(id).origin[id % CHUNK]!,
    find(step, speaker) {
      for (let id = firstAt(step); id < writer.length && stepOf(id) === step; id++) if (chunkOf(id).speaker[id % CHUNK] === speaker) return id;
      return undefined;
    },
    get(id) {
      const [chunk, k] = [chunkOf(id), id % CHUNK];
      const parent = chunk.parent[k]!;
      const origin = chunk.origin[k]!;
      return {
        id, step: chunk.step[k]!, speaker: chunk.speaker[k]!, opinion: chunk.opinion[k]!, channel: chunk.channel[k]!,
        parent: parent === 0 || parent >= UNKEPT_PARENT ? null : parent - 1,
        campaign: parent >= CAMPAIGN_PARENT ? parent - CAMPAIGN_PARENT : null,
        answer: parent >= ANSWER_PARENT && parent < CAMPAIGN_PARENT ? parent - ANSWER_PARENT : null,
        origin: origin === 0 ? null : origin - 1, relation: RELATIONS[chunk.relation[k]!]!,
      };
    },
  };
  return writer;
}

/** Writes other numbers of senders into codes of which `first + c` stands for sender c: `first + to[c]`. */
export function renumberSenders(codes: Uint32Array | Uint8Array, first: number, to: readonly number[]): void {
  for (let k = 0; k < codes.length; k++) if (codes[k]! >= first) codes[k] = first + to[codes[k]! - first]!;
}

const newChunk = (): Chunk => ({
  step: new Uint32Array(CHUNK), speaker: new Uint32Array(CHUNK), parent: new Uint32Array(CHUNK), opinion: new Float64Array(CHUNK),
  origin: new Uint8Array(CHUNK), relation: new Uint8Array(CHUNK), channel: new Uint8Array(CHUNK),
});
