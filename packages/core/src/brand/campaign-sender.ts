import type { ColumnSpec } from "../population/arena.js";
import type { Deliver, Scene } from "../population/scene.js";
import { informedBy, type Touch } from "../population/touch.js";
import { block13 } from "../random/block13.js";
import type { Stream } from "../random/stream.js";
import type { Broadcast } from "./broadcast.js";
import type { Campaign } from "./campaign.js";
import { inForce } from "./when.js";

const TWO32 = 4294967296;

/** What a campaign in a market keeps: contacts and their weight in this step and the one before (by parity of the step), what it has spent, when its condition first held. */
export const campaignSenderColumns = (c: number): readonly ColumnSpec[] => [
  { name: `campaign${c}.delivered`, holds: "u32", width: 2 }, { name: `campaign${c}.weighed`, holds: "f64", width: 2 },
  { name: `campaign${c}.spent`, holds: "u32", fixed: 1 }, { name: `campaign${c}.began`, holds: "u32", fixed: 1 },
];

/** What a campaign in a market is bound to, besides the scene. */
export interface Market {
  readonly touch: Touch;
  /** How far persuasion knowledge lowers the weight of a known motive, [0, 1]. */
  readonly knowledge: number;
  /** Index of a channel by id; −1 where there is none. */
  readonly channelOf: (id: string) => number;
}

/**
 * A campaign where people may avoid it, trust it or not, and where it may run out of budget: whom luck picks is as in the plain form.
 *
 * @param plain the same campaign in the plain form, for luck and opinions
 */
export function bindCampaignSender(plain: Broadcast, c: number, scene: Scene, deliver: Deliver, market: Market): Broadcast {
  const { campaign, targeted, contactedAt } = plain;
  const column = (name: string) => scene.arena.column[`campaign${c}.${name}`] as never;
  const stage: Stage = {
    plain, campaign, scene, deliver, targeted, contactedAt, ...market,
    delivered: column("delivered"), weighed: column("weighed"), spent: column("spent"),
    contact: scene.stream(`contact:${campaign.id}`), avoid: scene.stream(`avoid:${campaign.id}`),
    pressure: campaign.pressure * (1 + campaign.personal), cell: new Float64Array(1),
    invitedTo: campaign.invitesTo === null ? 0 : 1 + market.channelOf(campaign.invitesTo),
  };
  const { delivered, weighed, pressure } = stage;
  const began: Uint32Array = column("began");
  const endedAt: Uint32Array = column("endedAt");
  const on = (t: number) => campaign.rate * campaign.push > 0 && inForce(campaign, t, began) && (endedAt[0] === 0 || t + 1 < endedAt[0]!);
  return {
    ...plain,
    contacts: (t, i) => (on(t) ? delivered[2 * i + (t & 1)]! : 0),
    weight: (t, i) => weighed[2 * i + (t & 1)]!,
    pressure: () => pressure,
    send(t, lo = 0, hi = scene.byKey.length) {
      plain.at(t);
      return on(t) ? send(stage, t, lo, hi) : 0;
    },
  };
}

interface Stage extends Market {
  readonly plain: Broadcast;
  readonly campaign: Campaign;
  readonly scene: Scene;
  readonly deliver: Deliver;
  readonly targeted: Uint8Array;
  readonly contactedAt: Uint32Array;
  readonly delivered: Uint32Array;
  readonly weighed: Float64Array;
  readonly spent: Uint32Array;
  readonly contact: Stream;
  readonly avoid: Stream;
  readonly pressure: number;
  readonly cell: Float64Array;
  readonly invitedTo: number;
}

/** A function of its own, not a closure, so that it stays compiled from run to run. */
function send(stage: Stage, t: number, lo: number, hi: number): number {
  const { plain, campaign, scene: { keys, byKey, heard, agents }, deliver, targeted, contactedAt, delivered, weighed, spent, contact, avoid, pressure, cell, touch } = stage;
  const { unsolicited, empowering, onDemand, claims } = campaign;
  const { avoidance } = agents.market;
  const load = campaign.rate * campaign.push;
  const most = campaign.budget ?? Infinity;
  contact.at(t);
  avoid.at(t);
  let sent = 0;
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    const slot = 2 * i + (t & 1);
    delivered[slot] = 0;
    if (targeted[i] === 0) continue;
    const wanted = onDemand ? load * (1 - agents.certainty[i]!) : load;
    const sure = Math.floor(wanted);
    const due = Math.min(block13(contact.k0, contact.k1, keys[i]!, 0)[0]! < (wanted - sure) * TWO32 ? sure + 1 : sure, most - spent[0]!);
    if (due === 0) continue;
    const dodged = avoidance === undefined ? 0 : avoidance[i]! * unsolicited * TWO32;
    const weight = weightFor(stage, i);
    let got = 0;
    for (let k = 0; k < due; k++) {
      if (dodged > 0 && block13(avoid.k0, avoid.k1, keys[i]!, k)[0]! < dodged) continue;
      plain.putOpinion(i, got, cell, 0);
      deliver(heard, i, weight, pressure, unsolicited, cell[0]! + 0);
      got++;
    }
    if (got === 0) continue;
    delivered[slot] = got;
    weighed[slot] = weight;
    spent[0] = spent[0]! + got;
    if (contactedAt[i] === 0) contactedAt[i] = t + 1;
    if (empowering) agents.empowered[i] = 1;
    touched(stage, i, got);
    if (claims) {
      touch.claim[i] = cell[0]! + 0;
      touch.claimedAt[i] = t + 1;
    }
    sent += got;
  }
  return sent;
}

/** Evidence weight of a contact with agent i. */
function weightFor({ campaign: { weight, personal, trusted, motive }, knowledge, scene: { agents } }: Stage, i: number): number {
  const fit = weight * (1 + personal);
  const { trust } = agents.market;
  return trusted && trust !== undefined ? fit * trust[i]! * (1 - knowledge * motive) : fit;
}

/** What contacts do besides being heard. */
function touched({ campaign: { unsolicited, informs, talk }, pressure, touch, invitedTo }: Stage, i: number, got: number): void {
  touch.told[i] = touch.told[i]! + got;
  touch.pressed[i] = touch.pressed[i]! + got * pressure * unsolicited;
  if (informs !== 0) for (let k = 0; k < got; k++) touch.informed[i] = informedBy(touch.informed[i]!, informs);
  if (talk > touch.urge[i]!) touch.urge[i] = talk;
  if (invitedTo > 0) touch.invited[i] = invitedTo;
}
