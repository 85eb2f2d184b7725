import type { ColumnSpec } from "../../population/arena.js";
import { informedBy } from "../../population/touch.js";
import type { Sender } from "../sender.js";
import type { StrategyPlace } from "./strategy.js";

/** What all messages of one outbox are like. */
export interface Letter {
  /** Id of the strategy. */
  readonly id: string;
  readonly opinion: number;
  /** Evidence weight, pressure and unsolicitedness of a message. */
  readonly weight: number;
  readonly pressure: number;
  readonly unsolicited: number;
  /** The weight is multiplied by the hearer's trust in the brand and by what persuasion knowledge leaves of it. */
  readonly trusted: boolean;
  /** Share of the hearer's doubt that a message takes away. */
  readonly informs: number;
  /** A message claims its opinion for the product. */
  readonly claims: boolean;
}

/** Messages that a strategy decides on as a step begins, and that go out when the brand broadcasts. */
export interface Outbox {
  readonly sender: Sender;
  /** Begins step t with nothing to send. */
  empty(t: number): void;
  /** One more message to agent i in step t. */
  put(t: number, i: number): void;
}

/** Messages and their weight in this step and the one before, by parity of the step: what moved somebody is asked for a step later. */
export const OUTBOX_COLUMNS: readonly ColumnSpec[] = [
  { name: "messages", holds: "u32", width: 2 }, { name: "weighed", holds: "f64", width: 2 }, { name: "contactedAt", holds: "u32" },
];

export function bindOutbox(letter: Letter, place: StrategyPlace): Outbox {
  const [messages, weighed, contactedAt] = OUTBOX_COLUMNS.map(({ name }) => place.column[name]) as [Uint32Array, Float64Array, Uint32Array];
  const stage: Stage = { letter, place, messages, weighed, contactedAt };
  const { id, opinion, pressure, unsolicited } = letter;
  return {
    empty(t) {
      for (let slot = t & 1; slot < messages.length; slot += 2) messages[slot] = 0;
    },
    put(t, i) {
      messages[2 * i + (t & 1)]!++;
    },
    sender: {
      id, valence: opinion, contactedAt, unsolicited,
      at: () => {},
      contacts: (t, i) => messages[2 * i + (t & 1)]!,
      weight: (t, i) => weighed[2 * i + (t & 1)]!,
      pressure: () => pressure,
      opinion: () => opinion,
      putOpinion: (_i, _k, out, at) => void (out[at] = opinion),
      send: (t, lo = 0, hi = place.scene.byKey.length) => send(stage, t, lo, hi),
    },
  };
}

interface Stage {
  readonly letter: Letter;
  readonly place: StrategyPlace;
  readonly messages: Uint32Array;
  readonly weighed: Float64Array;
  readonly contactedAt: Uint32Array;
}

/** A function of its own, not a closure, so that it stays compiled from run to run. */
function send({ letter, place, messages, weighed, contactedAt }: Stage, t: number, lo: number, hi: number): number {
  const { opinion, weight, pressure, unsolicited, trusted, informs, claims } = letter;
  const { scene: { byKey, heard, agents }, touch, deliver, knowledge } = place;
  const trust = trusted ? agents.market.trust : undefined;
  const known = 1 - knowledge;
  let sent = 0;
  for (let r = lo; r < hi; r++) {
    const i = byKey[r]!;
    const slot = 2 * i + (t & 1);
    const due = messages[slot]!;
    if (due === 0) continue;
    weighed[slot] = trust === undefined ? weight : weight * trust[i]! * known;
    for (let k = 0; k < due; k++) {
      deliver(heard, i, weighed[slot]!, pressure, unsolicited, opinion);
      if (informs !== 0) touch.informed[i] = informedBy(touch.informed[i]!, informs);
    }
    touch.told[i] = touch.told[i]! + due;
    touch.pressed[i] = touch.pressed[i]! + due * pressure * unsolicited;
    if (claims) {
      touch.claim[i] = opinion;
      touch.claimedAt[i] = t + 1;
    }
    if (contactedAt[i] === 0) contactedAt[i] = t + 1;
    sent += due;
  }
  return sent;
}
