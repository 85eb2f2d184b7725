import { defineMeasure, type MeasureView, type Run, type Scenario } from "@talkback/core";
import { pearson } from "@talkback/core/stats";
import { run } from "./talk.js";

/** Opinions nearer to 0 than this are neither positive nor negative. */
const NEUTRAL = 0.05;
const STARS = 5;

/** Stars of an opinion in [-1, 1]: 0 for one star … 4 for five, by fifths. */
export const starOf = (opinion: number): number => Math.min(STARS - 1, Math.floor(((opinion + 1) * STARS) / 2));

/** What was said in a run, and by whom before which climate. */
export interface Watched {
  readonly run: Run;
  readonly positive: number;
  readonly negative: number;
  /** (n) posts of each person. */
  readonly posts: readonly number[];
  /** Posts of the window by stars; with `buyers`, those of people who had adopted. */
  readonly stars: readonly number[];
  /** Correlation of having spoken with the own sign times what was heard last, over the person-steps of the window. */
  readonly climate: number;
  /** The same with the mean stance of those heard over strong ties. */
  readonly close: number;
}

/** Carries out run r and watches it step by step. */
export function watched(scenario: Scenario, r: number, buyers = false): Watched {
  const [stars, climates, closes, spoken, closeSpoken] = [new Array(STARS).fill(0) as number[], [] as number[], [] as number[], [] as number[], [] as number[]];
  let [posts, before]: [number[], ReturnType<typeof heldBy> | null] = [[], null];
  let [positive, negative] = [0, 0];
  const watch = defineMeasure({
    name: "watch",
    summary: "share of those who spoke",
    start: (view) => {
      posts = new Array(view.agents.n).fill(0);
      before = heldBy(view);
    },
    measure(view) {
      const { speakers, count, opinion } = view.posts!;
      const inWindow = view.step > scenario.steps - scenario.window;
      const spoke = new Uint8Array(view.agents.n);
      for (let s = 0; s < count; s++) {
        const j = speakers[s]!;
        spoke[j] = 1;
        posts[j]!++;
        if (opinion[j]! > NEUTRAL) positive++;
        else if (opinion[j]! < -NEUTRAL) negative++;
        const adopted = buyers ? view.agents.market.adopted![j]! : 1;
        if (inWindow && adopted > 0 && adopted < view.step) stars[starOf(opinion[j]!)]!++;
      }
      if (inWindow) {
        for (let i = 0; i < spoke.length; i++) {
          const sign = Math.sign(before!.expressed[i]!);
          climates.push(sign * before!.heard[i]!);
          spoken.push(spoke[i]!);
          if (before!.close[i] === null) continue;
          closes.push(sign * before!.close[i]!);
          closeSpoken.push(spoke[i]!);
        }
      }
      before = inWindow || view.step === scenario.steps - scenario.window ? heldBy(view) : before;
      return count / view.agents.n;
    },
  });
  const done = run(scenario, r, { measures: [watch] });
  return { run: done, positive, negative, posts, stars, climate: pearson(climates, spoken), close: pearson(closes, closeSpoken) };
}

/** Stances, what was heard last, and the mean stance of those heard over strong ties; null without any. */
function heldBy({ agents: { n, expressed, lastHeard }, ties }: MeasureView) {
  const close = Array.from({ length: n }, (_, i) => {
    let [sum, count] = [0, 0];
    for (let e = ties.offsets[i]!; e < ties.offsets[i + 1]!; e++) {
      if ((typeof ties.strength === "number" ? ties.strength : ties.strength[e]!) < 1) continue;
      sum += expressed[ties.speakers[e]!]!;
      count++;
    }
    return count === 0 ? null : sum / count;
  });
  return { expressed: expressed.slice(), heard: lastHeard.slice(), close };
}
