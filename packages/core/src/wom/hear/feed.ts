import { choice, count } from "../../spec/shape.js";
import { defineHearing } from "./hearing.js";
import { keepLeast } from "./keep-least.js";
import { bindPeerMessages } from "./messages.js";

/**
 * Of all that reached an agent in a step it reads `room` messages at most: any of them, as posts of one step are of the same age, or the strongest opinions.
 *
 * What is read counts as it does without a feed, and in the same order.
 */
export const feed = defineHearing({
  name: "feed",
  summary: "Everybody reads a few of the messages that reach them: the newest, or the strongest opinions.",
  source: null,
  selective: true,
  params: {
    room: count(1, 1000, 10, { help: "messages that an agent reads in a step", unit: "messages", evidence: "assumed" }),
    rankBy: choice(["chronological", "engagement"], "chronological", {
      help: "what comes first: the newest, which within a step are any, or the strongest opinions", evidence: "assumed",
    }),
  },
  bind({ room, rankBy }, listening) {
    const { scene: { heard, keys, stream }, voice: { opinion, channel }, channels, deliver } = listening;
    const messages = bindPeerMessages(listening);
    const luck = stream("feed");
    const byStrength = rankBy === "engagement";
    const least = new Float64Array(room);
    let posts = new Uint32Array(0);
    let ranks = new Float64Array(0);
    return (t, active, lo, hi) => {
      messages.at(t);
      luck.at(t);
      for (let k = lo; k < hi; k++) read(active[k]!);
    };

    function read(i: number): void {
      const all = collect(i);
      for (let p = 0; all > room && p < all; p++) {
        const j = messages.speaker(posts[p]!);
        ranks[p] = byStrength ? -Math.abs(opinion[j]!) : luck.u32(keys[i]!, keys[j]!);
      }
      const kept = keepLeast(posts, ranks, all, least);
      for (let p = 0; p < kept; p++) {
        const post = posts[p]!;
        const j = messages.speaker(post);
        deliver(heard, i, messages.weight(post), messages.strength(post), channels[channel[j]!]!.unsolicited, opinion[j]!);
      }
    }

    /** All posts that reached agent i; room is made anew only when there were never so many. */
    function collect(i: number): number {
      let count = 0;
      messages.turnTo(i);
      for (let post = messages.next(); post >= 0; post = messages.next()) {
        if (count === posts.length) {
          const more = new Uint32Array(2 * count + 64);
          more.set(posts);
          posts = more;
          ranks = new Float64Array(more.length);
        }
        posts[count++] = post;
      }
      return count;
    }
  },
});
