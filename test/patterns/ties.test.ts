import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { reported } from "./page.js";
import { each, interval, mean, postsOf, run, talk, within } from "./talk.js";
import { cut, dealt, elsewhereReached, FIRST, STRONG, villageNetwork, villages, WEAK } from "./villages.js";

const RUNS = 20;
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, k) => value - b[k]!);

/** How often a message over a strong tie is what moved a later speaker, against one over a weak tie. */
function persuasion(r: number): number {
  const ran = run(talk(), r, { record: "causes" });
  const { offsets, speakers, strength } = ran.ground.ties;
  const [heard, moved] = [{ strong: 0, weak: 0 }, { strong: 0, weak: 0 }];
  const kind = (e: number) => ((strength as Float64Array)[e] === STRONG ? "strong" : "weak");
  for (const { speaker, parent } of postsOf(ran)) {
    const mover = parent === null ? null : ran.utterances.get(parent).speaker;
    for (let e = offsets[speaker]!; e < offsets[speaker + 1]!; e++) {
      heard[kind(e)]++;
      if (speakers[e] === mover) moved[kind(e)]++;
    }
  }
  return moved.strong / heard.strong / (moved.weak / heard.weak);
}

const pushAtOne = scenario("push-harder", { "campaigns.0.targets": { kind: "listed", ids: FIRST }, steps: 15, window: 5, ties: { kind: "network" } });
const reached = (ties: ReturnType<typeof villages>, r: number): number =>
  elsewhereReached(run(pushAtOne, r, { network: villageNetwork(ties), record: "measures", twin: true }).summary.reach!);

/** What cutting all weak ties takes from the reach elsewhere beyond what cutting as many strong ones does. */
function bridging(ties: ReturnType<typeof villages>, r: number) {
  const weak = ties.filter(([, , strength]) => strength === WEAK).length;
  const [whole, without, fewer] = [reached(ties, r), reached(cut(ties, WEAK, r), r), reached(cut(ties, STRONG, r, weak), r)];
  return { whole, without, fewer, more: fewer - without };
}

describe("docs/patterns.md says what runs give", () => {
  it("of strong and weak ties (G8)", () => {
    const ratios = each(RUNS, persuasion);
    const [bridges, random] = [each(RUNS, (r) => bridging(villages(r), r)), each(RUNS, (r) => bridging(dealt(villages(r), r), r))];
    const [more, moreAtRandom] = [bridges.map((each) => each.more), random.map((each) => each.more)];
    const of = (key: "whole" | "without" | "fewer") => mean(bridges.map((each) => each[key])).toFixed(4);
    expect(villages(0).filter(([, , strength]) => strength === WEAK)).toHaveLength(500);
    reported("G8", {
      persuade: { here: within(ratios, 2), holds: interval(ratios).low > 1 },
      bridge: { here: `by ${within(more, 4)}: of ${of("whole")} it leaves ${of("without")}, and cutting strong ones ${of("fewer")}`, holds: interval(more).low > 0 },
      "because they bridge": { here: within(moreAtRandom, 4), holds: mean(moreAtRandom) < mean(more) / 2 },
    });
  });

  it("of the easily influenced mass (G9)", () => {
    const gained = (empowered: number, kind: string) => each(RUNS, (r) => {
      const of = (push: number) => scenario("push-harder", { network: { kind: "preferential", n: 1000, m: 5 }, empowered, push, "campaigns.0.targets": { kind, share: 0.05 } });
      return run(of(4), r).summary.publicMean - run(of(0), r).summary.publicMean;
    });
    const [ordinary, hubs, mass] = [gained(0.6, "at-random"), gained(0.6, "by-degree"), gained(0.1, "at-random")];
    const [byHubs, byMass] = [minus(hubs, ordinary), minus(mass, ordinary)];
    reported("G9", {
      mass: { here: `${within(byMass, 4)} against ${within(byHubs, 4)}; by ${within(minus(byMass, byHubs), 4)} more`, holds: interval(minus(byMass, byHubs)).low > 0 },
    }, [
      `the campaign changes the public mean by ${within(ordinary, 4)} with random targets and .6 empowered`,
      `looked at afterwards: where .1 are empowered, hubs as targets add ${within(minus(gained(0.1, "by-degree"), mass), 4)}`,
    ]);
  });
});
