import { type Footage, publicly, type Sayings } from "../footage/footage.js";
import { lowerBound } from "./lower-bound.js";
import { heardBy, type OutTies, outTiesOf } from "./out-ties.js";

/** What sent a message: a brand's contact, a peer before everybody, a strategy that answers, a stranger, a peer in private. */
export const BRAND = 0;
export const PEER = 1;
export const ANSWER = 2;
export const STRANGER = 3;
export const PRIVATE = 4;

/** Messages of one step, columns of equal length. */
export interface Flights {
  readonly length: number;
  /** How many come from sources; they stand first. */
  readonly contacts: number;
  /** Agent that speaks; −1 for the sources, who are docked together. */
  readonly from: Int32Array;
  readonly to: Uint32Array;
  /** [−1, 1]. */
  readonly opinion: Float32Array;
  readonly kind: Uint8Array;
  /** 1 where the hearer asked for it. */
  readonly asked: Uint8Array;
}

const kept = new WeakMap<Footage, Map<number, Flights>>();
/** Steps whose messages are kept: both of a comparison, and those around a time that is dragged to and fro. */
const KEPT = 8;

/** Messages of a step, those to hearers along ties and those known to have moved a stranger who spoke next; reckoned when first asked for. */
export function flightsOf(footage: Footage, step: number): Flights {
  const steps = kept.get(footage) ?? new Map<number, Flights>();
  kept.set(footage, steps);
  const known = steps.get(step);
  if (known !== undefined) return known;
  if (steps.size >= KEPT) steps.delete(steps.keys().next().value!);
  const flights = step < 0 || step >= footage.steps ? NOTHING : reckoned(footage, step);
  steps.set(step, flights);
  return flights;
}

const NOTHING: Flights = { length: 0, contacts: 0, from: new Int32Array(0), to: new Uint32Array(0), opinion: new Float32Array(0), kind: new Uint8Array(0), asked: new Uint8Array(0) };

/** Columns that grow as messages are put down. */
interface Sheet {
  length: number;
  from: Int32Array;
  to: Uint32Array;
  opinion: Float32Array;
  kind: Uint8Array;
  asked: Uint8Array;
}

const sheet: Sheet = { length: 0, from: new Int32Array(256), to: new Uint32Array(256), opinion: new Float32Array(256), kind: new Uint8Array(256), asked: new Uint8Array(256) };

function put(from: number, to: number, opinion: number, kind: number, asked: number): void {
  const k = sheet.length++;
  if (k === sheet.from.length) grow();
  sheet.from[k] = from;
  sheet.to[k] = to;
  sheet.opinion[k] = opinion;
  sheet.kind[k] = kind;
  sheet.asked[k] = asked;
}

function grow(): void {
  const room = 2 * sheet.from.length;
  const { from, to, opinion, kind, asked } = sheet;
  [sheet.from, sheet.to, sheet.opinion, sheet.kind, sheet.asked] = [new Int32Array(room), new Uint32Array(room), new Float32Array(room), new Uint8Array(room), new Uint8Array(room)];
  sheet.from.set(from);
  sheet.to.set(to);
  sheet.opinion.set(opinion);
  sheet.kind.set(kind);
  sheet.asked.set(asked);
}

function reckoned(footage: Footage, step: number): Flights {
  sheet.length = 0;
  putContacts(footage, step);
  const contacts = sheet.length;
  const { sayings } = footage;
  if (sayings !== null && (sayings.complete || step < (sayings.step.at(-1) ?? 0))) putSaid(footage, sayings, step);
  else putSpoken(footage, step);
  const { length, from, to, opinion, kind, asked } = sheet;
  return { length, contacts, from: from.slice(0, length), to: to.slice(0, length), opinion: opinion.slice(0, length), kind: kind.slice(0, length), asked: asked.slice(0, length) };
}

/** Thinned pictures know contacts of their last step only. Which of several sources sent one is not known: then it has a side only if all of them have it. */
function putContacts({ contacts, n, stride, sources }: Footage, step: number): void {
  const at = ((step + 1) / stride) * n;
  const first = sources[0];
  if (!Number.isInteger(at / n) || first === undefined) return;
  const kind = sources.some(({ campaign }) => campaign) ? BRAND : ANSWER;
  const opinion = sources.every(({ valence }) => Math.sign(valence) === Math.sign(first.valence)) ? first.valence : 0;
  for (let i = 0; i < n; i++) if (contacts[at + i]! > 0) put(-1, i, opinion, kind, 0);
}

function putSaid(footage: Footage, sayings: Sayings, step: number): void {
  const out = outTiesOf(footage);
  const [first, last, after] = [lowerBound(sayings.step, step), lowerBound(sayings.step, step + 1), lowerBound(sayings.step, step + 2)];
  for (let id = first; id < last; id++) {
    const channel = footage.channels[sayings.channel[id]!]!;
    const j = sayings.speaker[id]!;
    if (channel.open) for (let e = out.offsets[j]!; e < out.offsets[j + 1]!; e++) put(j, out.hearers[e]!, sayings.opinion[id]!, channel.publicness < 0.5 ? PRIVATE : PEER, channel.unsolicited < 0.5 ? 1 : 0);
  }
  for (let id = last; id < after; id++) {
    const parent = sayings.parent[id]!;
    if (parent >= first && parent < last) putToOther(footage, sayings, out, parent, sayings.speaker[id]!);
  }
}

/** What moved somebody whom it did not reach along a tie of an open channel. */
function putToOther({ channels }: Footage, { speaker, opinion, channel: by }: Sayings, out: OutTies, id: number, hearer: number): void {
  const channel = channels[by[id]!]!;
  const tied = heardBy(out.offsets, out.hearers, speaker[id]!, hearer);
  if (!tied || !channel.open) put(speaker[id]!, hearer, opinion[id]!, !tied ? STRANGER : channel.publicness < 0.5 ? PRIVATE : PEER, channel.unsolicited < 0.5 ? 1 : 0);
}

/** Where single messages cannot be followed: whoever spoke is heard along all of its ties, with the stance that it had. */
function putSpoken(footage: Footage, step: number): void {
  const { n, stride, spoke, attitude, expressed } = footage;
  const picture = (step + 1) / stride;
  if (!Number.isInteger(picture)) return;
  const out = outTiesOf(footage);
  for (let j = 0; j < n; j++) {
    if (spoke[picture * n + j] !== 1) continue;
    const at = (picture - 1) * n + j;
    for (let e = out.offsets[j]!; e < out.offsets[j + 1]!; e++) put(j, out.hearers[e]!, publicly(footage, attitude[at]!, expressed[at]!), PEER, 0);
  }
}
