import type { ColumnSpec } from "../population/arena.js";
import type { Deliver, Scene } from "../population/scene.js";
import { draw13 } from "../random/draw13.js";
import { toTruncated, truncated } from "../random/normal.js";
import type { Stream } from "../random/stream.js";
import type { Campaign } from "./campaign.js";
import type { Sender } from "./sender.js";

const TWO32 = 4294967296;

/** One campaign at work: who is targeted, who was reached, and what it sends. */
export interface Broadcast extends Sender {
  readonly campaign: Campaign;
  /** (n) 1 for targets. */
  readonly targeted: Uint8Array;
}

export const campaignColumns = (c: number): readonly ColumnSpec[] => [
  { name: `campaign${c}.targeted`, holds: "u8" }, { name: `campaign${c}.contactedAt`, holds: "u32" }, { name: `campaign${c}.endedAt`, holds: "u32", fixed: 1 },
];

/**
 * Contacts are `floor(L) + [U < frac L]` with `L = rate × push`, so those of a weaker campaign are a subset of a stronger one's.
 *
 * @param c which campaign; names its columns
 */
export function bindBroadcast(campaign: Campaign, c: number, scene: Scene, deliver: Deliver): Broadcast {
  const { valence, spread, from, until } = campaign;
  const { keys } = scene;
  const targeted = scene.arena.column[`campaign${c}.targeted`] as Uint8Array;
  const contactedAt = scene.arena.column[`campaign${c}.contactedAt`] as Uint32Array;
  const contact = scene.stream(`contact:${campaign.id}`);
  const noise = scene.stream(`opinion:${campaign.id}`);
  const load = campaign.rate * campaign.push;
  const sure = Math.floor(load);
  const chance = (load - sure) * TWO32;
  const endedAt = scene.arena.column[`campaign${c}.endedAt`] as Uint32Array;
  const on = (t: number) => load > 0 && t >= from && (until === null || t < until) && (endedAt[0] === 0 || t + 1 < endedAt[0]!);
  const between = spread === 0 ? null : truncated(valence, spread, -1, 1);
  const putOpinion = (i: number, k: number, out: Float64Array, at: number): void => {
    out[at] = between === null ? valence : noise.uniform(keys[i]!, k);
    if (between !== null) toTruncated(out, at, between);
  };
  const cell = Float64Array.of(valence);
  const opinion = (i: number, k: number): number => {
    putOpinion(i, k, cell, 0);
    return cell[0]!;
  };
  const stage: Stage = { campaign, scene, deliver, targeted, contactedAt, contact, sure, chance, cell, putOpinion };
  const at = (t: number) => {
    contact.at(t);
    noise.at(t);
  };
  return {
    id: campaign.id, valence, campaign, targeted, contactedAt, opinion, putOpinion, at,
    weight: () => campaign.weight, pressure: () => campaign.pressure, unsolicited: campaign.unsolicited,
    contacts: (t, i) => (on(t) && targeted[i] === 1 ? sure + (contact.u32(keys[i]!) < chance ? 1 : 0) : 0),
    send(t, lo = 0, hi = keys.length) {
      at(t);
      return on(t) ? send(stage, t, lo, hi) : 0;
    },
  };
}

interface Stage {
  readonly campaign: Campaign;
  readonly scene: Scene;
  readonly deliver: Deliver;
  readonly targeted: Uint8Array;
  readonly contactedAt: Uint32Array;
  readonly contact: Stream;
  readonly sure: number;
  readonly chance: number;
  /** The opinion of the contact under way. */
  readonly cell: Float64Array;
  readonly putOpinion: Broadcast["putOpinion"];
}

/** A function of its own, not a closure, so that it stays compiled from run to run. */
function send({ campaign, scene, deliver, targeted, contactedAt, contact, sure, chance, cell, putOpinion }: Stage, t: number, lo: number, hi: number): number {
  const { weight, pressure, unsolicited, empowering } = campaign;
  const { keys, byKey, heard, agents } = scene;
  const { k0, k1 } = contact;
  const varies = campaign.spread > 0;
  let sent = 0;
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    if (targeted[i] === 0) continue;
    const due = draw13(k0, k1, keys[i]!, 0) < chance ? sure + 1 : sure;
    if (due === 0) continue;
    for (let k = 0; k < due; k++) {
      if (varies) putOpinion(i, k, cell, 0);
      deliver(heard, i, weight, pressure, unsolicited, cell[0]! + 0);
    }
    if (contactedAt[i] === 0) contactedAt[i] = t + 1;
    if (empowering) agents.empowered[i] = 1;
    sent += due;
  }
  return sent;
}
