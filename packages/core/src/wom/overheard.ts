import { inParts } from "../pace/in-parts.js";
import { portions, TIE } from "../pace/portions.js";
import type { Scene } from "../population/scene.js";
import type { Channel } from "./channel.js";
import { bindStrangers } from "./strangers.js";
import type { Voice } from "./voice.js";

/** What each agent heard from strangers in a step: a list for each hearer, by ascending key of speakers. */
export interface Overheard {
  /** Turns to what was said in step t, which is gathered once. */
  at(t: number): void;
  /** The same in portions. */
  gathering(t: number): Iterable<number>;
  /** The first entry of hearer i's list, and the one after another; −1 at its end. */
  first(i: number): number;
  after(entry: number): number;
  speaker(entry: number): number;
}

/**
 * Null where no channel reaches strangers. Lists are made from addressed draws whenever they are needed, so that none is kept between steps.
 *
 * Room for them is made anew only when there were never so many.
 */
export function bindOverheard(scene: Scene, channels: readonly Channel[], { spoke, channel }: Pick<Voice, "spoke" | "channel">): Overheard | null {
  const strangers = bindStrangers(scene, channels);
  if (strangers === null) return null;
  const { sizes, chosen } = strangers;
  const { byKey, ties } = scene;
  const n = byKey.length;
  const heads = new Uint32Array(n);
  let speakers = new Uint32Array(0);
  let links = new Uint32Array(0);
  let count = 0;
  let gathered = -1;
  const cost = 1 + (TIE * ties.m) / n + sizes.reduce((most, size) => Math.max(most, size), 0);
  return {
    at(t) {
      if (gathered === t) return;
      begin(t);
      link(0, n);
      gathered = t;
    },
    gathering(t) {
      if (gathered === t) return [];
      begin(t);
      return inParts([portions(n, cost, link)], () => { gathered = t; });
    },
    first: (i) => heads[i]! - 1, after: (entry) => links[entry]! - 1, speaker: (entry) => speakers[entry]!,
  };

  function begin(t: number): void {
    gathered = -1;
    count = 0;
    heads.fill(0);
    makeRoom();
    strangers!.at(t);
  }

  function makeRoom(): void {
    let most = 0;
    for (let j = 0; j < n; j++) if (spoke[j] === 1) most += sizes[channel[j]!]!;
    if (most <= speakers.length) return;
    speakers = new Uint32Array(2 * most);
    links = new Uint32Array(2 * most);
  }

  /** Puts speakers at the heads of their hearers' lists, the last key first. */
  function link(lo: number, hi: number): void {
    for (let r = lo; r < hi; r++) {
      const j = byKey[n - 1 - r]!;
      const reached = spoke[j] === 1 ? strangers!.draw(j, channel[j]!) : 0;
      for (let k = 0; k < reached; k++) {
        const i = chosen[k]!;
        speakers[count] = j;
        links[count++] = heads[i]!;
        heads[i] = count;
      }
    }
  }
}
