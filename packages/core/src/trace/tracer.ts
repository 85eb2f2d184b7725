import type { Broadcast } from "../brand/broadcast.js";
import { type Arena, allocate } from "../population/arena.js";
import { ROW, S0 } from "../population/heard.js";
import type { Scene } from "../population/scene.js";
import { bindAudience } from "../wom/audience.js";
import type { Channel } from "../wom/channel.js";
import type { Visit } from "../wom/hear/messages.js";
import type { Voice } from "../wom/voice.js";
import { relationOf } from "./relation.js";
import { ANSWER_PARENT, CAMPAIGN_PARENT, UNKEPT_PARENT, type UtteranceWriter } from "./utterances.js";

/** Follows who moved whom, without touching the run. */
export interface Tracer {
  /** State of its own: each agent's parent for the next step, whom a campaign reached, and counts. */
  readonly arena: Arena;
  readonly utterances: UtteranceWriter | null;
  /** Takes down what was said in step t. */
  spoken(t: number, contacts: number): void;
  /** Draws the parents of those who just answered. */
  noticed(t: number, active: Uint32Array, lo: number, hi: number): void;
  /** (n) 1 + the step in which an agent first heard an utterance with this campaign at its root; 0 for never. */
  readonly reachedAt: (campaign: number) => Uint32Array;
  /** (6) utterances without a relation to their parent, passed on, contradicted, inverted; contacts; messages heard from peers. */
  readonly counts: Float64Array;
}

export interface Traced {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly broadcasts: readonly Broadcast[];
  readonly channels: readonly Channel[];
  readonly peerMessages: (t: number, i: number, visit: Visit) => void;
  readonly ownWeight: number;
  readonly saturation: number;
}

export function createTracer({ scene, voice, broadcasts, channels, peerMessages, ownWeight, saturation }: Traced, utterances: UtteranceWriter | null): Tracer {
  const { keys, heard, agents } = scene;
  const n = keys.length;
  const arena = allocate([
    { name: "parent", holds: "u32" }, { name: "parentOpinion", holds: "f64" }, { name: "origin", holds: "u8" }, { name: "utterance", holds: "u32" },
    { name: "voiceOrigin", holds: "u8" }, { name: "counts", holds: "f64", fixed: 6 }, ...broadcasts.map((_, c) => ({ name: `reachedAt${c}`, holds: "u32" as const })),
  ], n);
  const column = arena.column as Record<string, Uint32Array>;
  const { parent, utterance } = column;
  const voiceOrigin = arena.column.voiceOrigin as Uint8Array;
  const counts = arena.column.counts as Float64Array;
  const origin = arena.column.origin as Uint8Array;
  const parentOpinion = arena.column.parentOpinion as Float64Array;
  const audience = bindAudience(scene, Math.max(1, ...channels.map(({ audience: size }) => size ?? 0)));
  const luck = scene.stream("parent");
  let position = 0, cumulative = 0, found = -1;
  const find: Visit = (j, w) => {
    cumulative += w;
    if (cumulative > position) found = j;
    return cumulative > position;
  };
  return {
    arena, utterances, counts, reachedAt: (c) => column[`reachedAt${c}`]!,
    spoken(t, contacts) {
      counts[4] = counts[4]! + contacts;
      audience.at(t);
      for (let s = 0; s < voice.count; s++) {
        const j = voice.speakers[s]!;
        const relation = parent![j] === 0 ? 0 : relationOf(parentOpinion[j]!, voice.opinion[j]!, agents.reaction[j]!);
        counts[relation]!++;
        counts[5] = counts[5]! + listeners(j);
        voiceOrigin[j] = parent![j] === 0 ? 0 : origin[j]!;
        const id = utterances === null ? -1 : utterances.add(t, j, parent![j]!, voice.opinion[j]!, voiceOrigin[j]!, relation, voice.channel[j]!);
        utterance![j] = id < 0 ? UNKEPT_PARENT : 1 + id;
        if (voiceOrigin[j]! > 0) reach(t, j, voiceOrigin[j]! - 1);
      }
      parent!.fill(0);
    },
    noticed(t, active, lo, hi) {
      luck.at(t);
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        parent![i] = 0;
        const evidence = heard.any[i] === 1 ? heard.sums[i * ROW + S0]! : 0;
        if (evidence === 0 || !luck.bernoulli(evidence / (evidence + saturation), keys[i]!)) continue;
        position = luck.uniform(keys[i]!, 1) * evidence;
        cumulative = 0;
        found = -1;
        if (fromCampaign(t, i)) continue;
        peerMessages(t, i, find);
        if (found >= 0) setParent(i, utterance![found]!, voice.opinion[found]!, voiceOrigin[found]!);
        else if (voice.asked[i]! > 0 && cumulative + ownWeight <= position && position < evidence) setParent(i, ANSWER_PARENT + scene.ties.speakers[voice.asked[i]! - 1]!, voice.answer[i]!, 0);
      }
    },
  };

  function fromCampaign(t: number, i: number): boolean {
    for (let c = 0; c < broadcasts.length; c++) {
      const due = voice.answered[i] === 1 ? 0 : broadcasts[c]!.contacts(t, i);
      for (let k = 0; k < due; k++) {
        cumulative += broadcasts[c]!.campaign.weight;
        if (cumulative <= position) continue;
        setParent(i, CAMPAIGN_PARENT + c, broadcasts[c]!.opinion(i, k), c + 1);
        return true;
      }
    }
    return false;
  }

  function setParent(i: number, code: number, opinion: number, from: number): void {
    parent![i] = code;
    parentOpinion[i] = opinion;
    origin[i] = from;
  }

  function listeners(j: number): number {
    const { offsets } = scene.out();
    const size = channels[voice.channel[j]!]!.audience;
    return size === null ? offsets[j + 1]! - offsets[j]! : audience.draw(j, size);
  }

  function reach(t: number, j: number, c: number): void {
    const { offsets, hearers } = scene.out();
    const at = column[`reachedAt${c}`]!;
    const start = offsets[j]!;
    const size = channels[voice.channel[j]!]!.audience;
    const length = size === null ? offsets[j + 1]! - start : audience.draw(j, size);
    for (let q = 0; q < length; q++) {
      const i = hearers[start + (size === null ? q : audience.chosen[q]!)]!;
      if (at[i] === 0) at[i] = t + 1;
    }
  }
}
