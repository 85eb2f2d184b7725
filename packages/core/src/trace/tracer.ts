import { inParts } from "../pace/in-parts.js";
import { portions, TIE } from "../pace/portions.js";
import { type Arena, allocate, type ColumnSpec } from "../population/arena.js";
import { ROW, S0 } from "../population/heard.js";
import { bindAudience } from "../wom/audience.js";
import { bindStrangers } from "../wom/strangers.js";
import type { Said } from "../wom/hear/messages.js";
import { bindParents, type ParentColumns, type Sources } from "./parents.js";
import { relationOf } from "./relation.js";
import { CAMPAIGN_PARENT, renumberSenders, UNKEPT_PARENT, type UtteranceWriter } from "./utterances.js";

/** Follows who moved whom, without touching the run. */
export interface Tracer {
  /** State of its own: each agent's parent for the next step, or what it is to be drawn from, whom a campaign reached, and counts. */
  readonly arena: Arena;
  readonly utterances: UtteranceWriter | null;
  /** Takes down what was said in step t. */
  spoken(t: number, contacts: number): void;
  /** The same in portions. */
  speaking(t: number, contacts: number): Generator<number, void>;
  /** Takes down what those who just answered had heard. */
  noticed(t: number, active: Uint32Array, lo: number, hi: number): void;
  /** Draws every parent that step t may need, before another scenario comes into force. */
  settle(t: number): void;
  /** Takes senders to be counted anew, `to[c]` in place of c, in all that was taken down so far. */
  renumber(to: readonly number[]): void;
  /** (n) 1 + the step in which an agent first heard an utterance with this campaign at its root; 0 for never. */
  readonly reachedAt: (campaign: number) => Uint32Array;
  /** (6) utterances without a relation to their parent, passed on, contradicted, inverted; contacts; messages heard from peers. */
  readonly counts: Float64Array;
}

export interface Traced extends Sources {
  /** Agents answer one after another, so that what is said changes within a step. */
  readonly inTurn: boolean;
  /** Words are weighed by who says them; false by default. */
  readonly credited?: boolean;
}

const COLUMNS: readonly ColumnSpec[] = [
  { name: "evidence", holds: "f64" }, { name: "parent", holds: "u32" }, { name: "parentOpinion", holds: "f64" }, { name: "origin", holds: "u8" },
  { name: "utterance", holds: "u32" }, { name: "voiceOrigin", holds: "u8" },
  { name: "spoke", holds: "u8" }, { name: "opinion", holds: "f64" }, { name: "channel", holds: "u8" }, { name: "credence", holds: "f64" }, { name: "counts", holds: "f64", fixed: 6 },
];

/** Only an utterance of the next step has need of a parent, so it is drawn then, and for those who speak; in turn, at once. */
export function createTracer(traced: Traced, utterances: UtteranceWriter | null): Tracer {
  const { scene, voice, senders, channels, inTurn, credited = false } = traced;
  const { byKey, heard, agents } = scene;
  const arena = allocate([...COLUMNS, ...senders.map((_, c) => ({ name: `reachedAt${c}`, holds: "u32" as const }))], byKey.length);
  const columns = arena.column as unknown as ParentColumns;
  const { evidence, parent, parentOpinion, origin, utterance, voiceOrigin } = columns;
  const counts = arena.column.counts as Float64Array;
  const before = arena.column as unknown as Said;
  before.credence.fill(1);
  const parents = bindParents(traced, inTurn ? voice : before, columns);
  const reachedAt = (c: number) => arena.column[`reachedAt${c}`] as Uint32Array;
  const audience = bindAudience(traced);
  const strangers = bindStrangers(scene, channels);
  const cost = 6 + (4 * TIE * scene.ties.m) / byKey.length;
  return {
    arena, utterances, counts, reachedAt,
    spoken(t, contacts) {
      drawLate(t, voice.speakers, 0, voice.count);
      takeDown(t, 0, voice.count);
      turnPage(contacts);
    },
    speaking: (t, contacts) => inParts([
      inTurn || t === 0 ? [] : parents.gathering(t - 1),
      portions(voice.count, cost, (lo, hi) => drawLate(t, voice.speakers, lo, hi)),
      portions(voice.count, cost, (lo, hi) => takeDown(t, lo, hi)),
    ], () => turnPage(contacts)),
    noticed(t, active, lo, hi) {
      if (inTurn) parents.at(t);
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        parent[i] = 0;
        evidence[i] = heard.any[i] === 1 ? heard.sums[i * ROW + S0]! : 0;
        if (inTurn) parents.draw(t, i);
      }
    },
    settle: (t) => drawLate(t, byKey, 0, byKey.length),
    renumber(to) {
      renumberSenders(parent, CAMPAIGN_PARENT, to);
      for (const codes of [origin, voiceOrigin]) renumberSenders(codes, 1, to);
      utterances?.renumber(to);
    },
  };

  /** Parents among what was said in the step before t. */
  function drawLate(t: number, who: Uint32Array, lo: number, hi: number): void {
    if (inTurn || t === 0) return;
    parents.at(t - 1);
    for (const sender of senders) sender.at(t - 1);
    for (let k = lo; k < hi; k++) parents.draw(t - 1, who[k]!);
    for (const sender of senders) sender.at(t);
  }

  /** What the speakers lo … hi − 1 said, all of whose parents are known. */
  function takeDown(t: number, lo: number, hi: number): void {
    audience.at(t);
    strangers?.at(t);
    for (let s = lo; s < hi; s++) {
      const j = voice.speakers[s]!;
      const relation = parent[j] === 0 ? 0 : relationOf(parentOpinion[j]!, voice.opinion[j]!, agents.reaction[j]!);
      counts[relation]!++;
      counts[5] = counts[5]! + listeners(j);
      voiceOrigin[j] = parent[j] === 0 ? 0 : origin[j]!;
      const id = utterances === null ? -1 : utterances.add(t, j, parent[j]!, voice.opinion[j]!, voiceOrigin[j]!, relation, voice.channel[j]!);
      utterance[j] = id < 0 ? UNKEPT_PARENT : 1 + id;
      if (voiceOrigin[j]! > 0) reach(t, j, voiceOrigin[j]! - 1);
    }
  }

  function turnPage(contacts: number): void {
    counts[4] = counts[4]! + contacts;
    parent.fill(0);
    evidence.fill(0);
    if (!inTurn) for (const name of ["spoke", "opinion", "channel"] as const) before[name].set(voice[name]);
    if (!inTurn && credited) before.credence.set(voice.credence);
  }

  function listeners(j: number): number {
    const { offsets } = scene.out();
    const c = voice.channel[j]!;
    const tied = audience.limited[c] === 0 ? offsets[j + 1]! - offsets[j]! : audience.draw(j, c);
    return strangers === null ? tied : tied + strangers.draw(j, c);
  }

  function reach(t: number, j: number, c: number): void {
    const { offsets, hearers } = scene.out();
    const at = reachedAt(c);
    const start = offsets[j]!;
    const s = voice.channel[j]!;
    const all = audience.limited[s] === 0;
    const tied = all ? offsets[j + 1]! - start : audience.draw(j, s);
    for (let q = 0; q < tied; q++) {
      const i = hearers[start + (all ? q : audience.chosen[q]!)]!;
      if (at[i] === 0) at[i] = t + 1;
    }
    const far = strangers === null ? 0 : strangers.draw(j, s);
    for (let q = 0; q < far; q++) if (at[strangers!.chosen[q]!] === 0) at[strangers!.chosen[q]!] = t + 1;
  }
}
