import type { Stream } from "../../random/stream.js";
import { between, count, maybe, unit } from "../../spec/shape.js";
import { complains, THRESHOLD } from "./complaints.js";
import { hearerAgain } from "./hearer-again.js";
import { bindOutbox, OUTBOX_COLUMNS } from "./outbox.js";
import { defineStrategy, type StrategyPlace } from "./strategy.js";

export const moderate = defineStrategy({
  name: "moderate",
  summary: "The brand takes critical posts away before anybody hears them; those who notice feel pressed.",
  source: null,
  params: {
    threshold: THRESHOLD,
    share: unit(0.5, { help: "share of complaints that are taken away", evidence: "assumed" }),
    capacity: maybe(count(1, 1e9, undefined, { help: "posts that can be taken away in a step; null: all", unit: "posts per step" })),
    pressure: between(0, 1e6, 1, { help: "pressure on those who notice, towards the brand's side and wholly unasked (x)", evidence: "assumed", source: "presses like one strong tie" }),
    noticed: unit(0.3, { help: "share of the author's hearers who notice; the author always does", evidence: "assumed" }),
  },
  columns: [{ name: "taken", holds: "u8" }, ...OUTBOX_COLUMNS],
  bind(params, place) {
    const { id, pressure, noticed } = params;
    const { inForce, scene: { keys, stream } } = place;
    const out = place.out();
    const taken = place.column.taken as Uint8Array;
    const whose = stream(`strategy:${id}:delete`);
    const luck = stream(`strategy:${id}:notice`);
    const outbox = bindOutbox({ id, opinion: 1, weight: 0, pressure, unsolicited: 1, trusted: false, informs: 0, claims: false }, place);
    const notify = (t: number, author: number) => {
      outbox.put(t, author);
      for (let k = out.offsets[author]!; k < out.offsets[author + 1]!; k++) {
        const hearer = out.hearers[k]!;
        if (!hearerAgain(out, author, k) && luck.bernoulli(noticed, keys[author]!, keys[hearer]!)) outbox.put(t, hearer);
      }
    };
    return {
      sender: outbox.sender,
      begin(t) {
        outbox.empty(t);
        luck.at(t);
        for (let i = 0; i < taken.length; i++) if (taken[i] === 1) notify(t, i);
      },
      spoken(t) {
        taken.fill(0);
        whose.at(t);
        if (inForce(t)) takeAway(params, place, whose, taken);
      },
    };
  },
});

interface House { readonly threshold: number; readonly share: number; readonly capacity: number | null }

/** Takes posts away by ascending key of who made them, and closes the gaps among the speakers. */
function takeAway({ threshold, share, capacity }: House, place: StrategyPlace, luck: Stream, taken: Uint8Array): void {
  const { posts, concerned, spend, scene: { keys } } = place;
  let left = capacity ?? Infinity;
  let kept = 0;
  for (let k = 0; k < posts.count; k++) {
    const i = posts.speakers[k]!;
    if (left > 0 && concerned[i] === 1 && complains(place, i, threshold) && luck.bernoulli(share, keys[i]!) && spend(1) === 1) {
      left--;
      taken[i] = 1;
      posts.spoke[i] = 0;
    } else posts.speakers[kept++] = i;
  }
  posts.count = kept;
}
