import { shuffleAt } from "../../random/shuffle.js";
import { count } from "../../spec/shape.js";
import { defineHearing } from "./hearing.js";
import { bindBallot } from "./tell.js";

/**
 * All agents are dealt into groups of `size` in each step, whatever their ties; each hears its whole group, itself included.
 *
 * Those left over when groups are full hear nobody.
 */
export const randomGroup = defineHearing({
  name: "random-group",
  summary: "Everybody is dealt into a random group in each step and hears all of it, themselves included.",
  source: "Galam 2002, doi:10.1140/epjb/e20020045",
  selective: true,
  params: { size: count(1, 100_000, 3, { help: "agents in a group", unit: "agents", evidence: "assumed" }) },
  bind({ size }, listening) {
    const { byKey, stream } = listening.scene;
    const n = byKey.length;
    const groups = Math.floor(n / size);
    const luck = stream("group");
    const vote = bindBallot(listening);
    const order = byKey.slice();
    const group = new Uint32Array(n);
    const members = new Uint32Array(groups * size);
    const filled = new Uint32Array(groups);
    let dealt = -1;
    return (t, active, lo, hi) => {
      if (dealt !== t) deal(t);
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        if (group[i]! >= groups) continue;
        const first = group[i]! * size;
        for (let c = first; c < first + size; c++) vote(i, members[c]!);
      }
    };

    /** Groups are runs of a random order; within a group members stand by ascending key. */
    function deal(t: number): void {
      luck.at(t);
      order.set(byKey);
      shuffleAt(order, luck);
      for (let place = 0; place < n; place++) group[order[place]!] = Math.floor(place / size);
      filled.fill(0);
      for (const i of byKey) {
        const g = group[i]!;
        if (g < groups) members[g * size + filled[g]!++] = i;
      }
      dealt = t;
    }
  },
});
