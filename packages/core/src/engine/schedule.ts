import type { Scene } from "../population/scene.js";
import { poissonVariate } from "../random/poisson.js";
import type { Scenario } from "../scenario/scenario.js";

/** Who takes part in a step, and who answers in which order. */
export interface Schedule {
  /** Agents that take part, by ascending key, in [0, presentCount). */
  readonly present: Uint32Array;
  presentCount: number;
  /** Agents in the order in which they answer, in [0, activeCount); repeats are allowed in turn. */
  active: Uint32Array;
  activeCount: number;
  /** One after another, each hearing what those before have just become; else all at once. */
  readonly inTurn: boolean;
  /** Meetings of two in a step, in place of talk in channels; 0 unless pairwise. */
  readonly meetings: number;
  arrange(t: number): void;
}

export function bindSchedule(how: Scenario["schedule"], scene: Scene): Schedule {
  const { byKey, keys } = scene;
  const n = byKey.length;
  const all: Schedule = { present: byKey, presentCount: n, active: byKey, activeCount: n, inTurn: false, meetings: 0, arrange: () => undefined };
  switch (how.kind) {
    case "synchronous": return all;
    case "fixed-order": return { ...all, inTurn: true };
    case "pairwise": return { ...all, meetings: how.meetings ?? n };
    case "random-sequential": return { ...all, inTurn: true, active: byKey.slice(), arrange: shuffler(scene) };
    case "partial": {
      const luck = scene.stream("schedule");
      const present = new Uint32Array(n);
      return {
        ...all, present, active: present,
        arrange(t) {
          luck.at(t);
          let count = 0;
          for (const i of byKey) if (luck.bernoulli(how.share, keys[i]!)) present[count++] = i;
          this.presentCount = this.activeCount = count;
        },
      };
    }
    case "poisson": return { ...all, present: new Uint32Array(n), inTurn: true, arrange: clocks(how.rate, scene) };
  }
}

/** A new random order each step: agents sorted by a draw of their own, so that an order depends on nobody's storage. */
function shuffler({ byKey, keys, stream }: Scene): Schedule["arrange"] {
  const luck = stream("schedule");
  const at = new Float64Array(byKey.length);
  return function (this: Schedule, t: number) {
    luck.at(t);
    for (const i of byKey) at[i] = luck.uniform(keys[i]!);
    this.active.set(byKey);
    this.active.sort((a, b) => at[a]! - at[b]! || keys[a]! - keys[b]!);
  };
}

/** Events of independent Poisson clocks within one step, in order of time. */
function clocks(rate: number, { byKey, keys, stream }: Scene): Schedule["arrange"] {
  const luck = stream("schedule");
  return function (this: Schedule, t: number) {
    luck.at(t);
    const events: { readonly i: number; readonly time: number }[] = [];
    let count = 0;
    for (const i of byKey) {
      const often = poissonVariate(luck.uniform(keys[i]!), rate);
      if (often > 0) this.present[count++] = i;
      for (let k = 1; k <= often; k++) events.push({ i, time: luck.uniform(keys[i]!, k) });
    }
    events.sort((a, b) => a.time - b.time || keys[a.i]! - keys[b.i]!);
    this.presentCount = count;
    this.active = Uint32Array.from(events, ({ i }) => i);
    this.activeCount = events.length;
  };
}
