import { pickIndex } from "../../random/pick.js";
import { count } from "../../spec/shape.js";
import { defineHearing } from "./hearing.js";
import { bindBallot } from "./tell.js";

/** Each listens in each step to q different peers, all equally likely; each counts the same. Who has fewer hears them all. */
export const panel = defineHearing({
  name: "panel",
  summary: "Everybody hears a few peers, drawn anew in each step; each counts the same.",
  source: "Castellano et al. 2009, doi:10.1103/PhysRevE.80.041129",
  selective: true,
  params: { q: count(1, 1000, 4, { help: "peers on the panel", unit: "agents", evidence: "assumed" }) },
  bind({ q }, listening) {
    const { ties, keys, stream } = listening.scene;
    const luck = stream("panel");
    const vote = bindBallot(listening);
    const chosen = new Uint32Array(q);
    return (t, active, lo, hi) => {
      luck.at(t);
      for (let k = lo; k < hi; k++) {
        const i = active[k]!;
        const first = ties.offsets[i]!;
        const size = draw(keys[i]!, ties.offsets[i + 1]! - first);
        for (let c = 0; c < size; c++) vote(i, ties.speakers[first + chosen[c]!]!);
      }
    };

    /** Different positions below `row`, ascending, by Floyd's method; returns how many. */
    function draw(key: number, row: number): number {
      const size = Math.min(q, row);
      for (let c = 0, last = row - size; last < row; c++, last++) {
        const drawn = pickIndex(luck, last + 1, key, last);
        insert(c, includes(drawn, c) ? last : drawn);
      }
      return size;
    }

    function includes(position: number, length: number): boolean {
      for (let c = 0; c < length; c++) if (chosen[c] === position) return true;
      return false;
    }

    function insert(length: number, position: number): void {
      let c = length;
      for (; c > 0 && chosen[c - 1]! > position; c--) chosen[c] = chosen[c - 1]!;
      chosen[c] = position;
    }
  },
});
