import { ENGINE } from "@talkback/core";
import type { Footage } from "../../src/footage/footage.js";

const floats = new Float32Array(0);
const bytes = new Uint8Array(0);

/** What the store holds before the first run is there: nobody, and no time. */
export const EMPTY_FOOTAGE: Footage = {
  scenario: "", title: "", seed: "", replication: 0, hash: "", engine: ENGINE, n: 0, steps: 0, pictures: 1, stride: 1, ids: null,
  offsets: new Uint32Array(1), speakers: new Uint32Array(0), community: new Uint32Array(0),
  attitude: floats, expressed: floats, certainty: floats, power: floats, threat: floats, spoke: bytes, reacted: bytes, contacts: bytes,
  reachedAt: new Uint32Array(0), modes: null, sources: [], channels: [], publicness: 1, tolerance: null, erosion: null, turns: { picture: new Uint32Array(0), agent: new Uint32Array(0) }, sayings: null,
  series: { columns: [], steps: new Uint32Array(0), values: {} },
  summary: {
    privateMean: 0, publicMean: 0, gap: 0, opposed: 0, threat: 0, utterances: null, passedOn: null, contradicted: null, inverted: null, contacts: null,
    contactsPerPeerMessage: null, largestCascade: null, reach: null, backfire: null, lift: null, modes: null, campaigns: [], strategies: [], market: null,
  },
  notes: [],
};
