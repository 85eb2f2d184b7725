import type { Scene } from "../population/scene.js";
import { poissonChances, poissonFrom } from "../random/poisson.js";
import type { Stream } from "../random/stream.js";
import { uniformOrder } from "../random/uniform-order.js";
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

/** A new random order each step, by a draw of each agent's own, so that it depends on nobody's storage. */
function shuffler({ byKey, keys, stream }: Scene): Schedule["arrange"] {
  const luck = stream("schedule");
  const n = byKey.length;
  const [times, order, starts] = [new Float64Array(n), new Uint32Array(n), new Uint32Array(n)];
  return function (this: Schedule, t: number) {
    luck.at(t);
    for (let r = 0; r < n; r++) times[r] = luck.uniform(keys[byKey[r]!]!);
    uniformOrder(times, n, order, starts);
    for (let r = 0; r < n; r++) this.active[r] = byKey[order[r]!]!;
  };
}

/** Room for events, each of an agent at a time within the step. */
const room = (size: number) => ({ who: new Uint32Array(size), times: new Float64Array(size), order: new Uint32Array(size), starts: new Uint32Array(size) });

/** Events of independent Poisson clocks within one step, in order of time; room is made anew only when there were never so many. */
function clocks(rate: number, { byKey, keys, stream }: Scene): Schedule["arrange"] {
  const luck = stream("schedule");
  const often = new Uint32Array(byKey.length);
  const chances = poissonChances(rate);
  let events = room(0);
  return function (this: Schedule, t: number) {
    luck.at(t);
    let [present, count] = [0, 0];
    for (const i of byKey) {
      often[i] = poissonFrom(luck.uniform(keys[i]!), chances);
      if (often[i]! > 0) this.present[present++] = i;
      count += often[i]!;
    }
    if (count > events.who.length) {
      events = room(2 * count);
      this.active = new Uint32Array(2 * count);
    }
    fillEvents(events, this.present, present, often, keys, luck);
    uniformOrder(events.times, count, events.order, events.starts);
    for (let r = 0; r < count; r++) this.active[r] = events.who[events.order[r]!]!;
    this.presentCount = present;
    this.activeCount = count;
  };
}

function fillEvents({ who, times }: ReturnType<typeof room>, present: Uint32Array, length: number, often: Uint32Array, keys: Uint32Array, luck: Stream): void {
  let event = 0;
  for (let r = 0; r < length; r++) {
    const i = present[r]!;
    for (let k = 1; k <= often[i]!; k++) {
      who[event] = i;
      times[event++] = luck.uniform(keys[i]!, k);
    }
  }
}
