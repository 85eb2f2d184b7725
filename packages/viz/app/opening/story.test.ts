import { simulate } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { opposedAt, outcomeAt } from "../../src/render/outcome.js";
import { catalog, scenarioOf } from "../catalogue.js";
import { verdictOf } from "../library-claims.js";
import { isFirstVisit, rememberVisit } from "./first-visit.js";
import { HARDER, OPENING, UNTIL } from "./story.js";

const run = (question: typeof OPENING, replication: number) => simulate(scenarioOf(question.scenario as string, question.changes), { seed: question.seed, replication, catalog, record: "frames" });

describe("the opening", () => {
  it("is no extreme world: of twenty with other luck it is neither among the two first nor among the two last, by what it shows and by what it asks", () => {
    const worlds = Array.from({ length: 20 }, (_, r) => {
      const [a, b] = [run(OPENING, r), run(HARDER.question, r)];
      const footage = footageOf(a);
      return [outcomeAt(footage, footage.turns, UNTIL).turned, new Set(footage.turns.agent).size, b.summary.publicMean - a.summary.publicMean] as const;
    });
    for (const k of [0, 1, 2] as const) {
      const others = worlds.slice(1).map((world) => world[k]);
      expect(others.filter((value) => value <= worlds[0]![k]).length).toBeGreaterThanOrEqual(2);
      expect(others.filter((value) => value >= worlds[0]![k]).length).toBeGreaterThanOrEqual(2);
    }
  });

  it("stands on a claim that was found to hold", () => {
    expect(verdictOf("push-harder", "C3")).toMatchObject({ verdict: "supported", direction: "negative", metric: "publicMean" });
  });

  it("counts who had heard the brand, who of those had turned by then, and who opposes it, as another count over the run's own frames has it", () => {
    const shown = run(OPENING, 0);
    const footage = footageOf(shown);
    const reached = shown.reachedAt();
    const frames = Array.from({ length: 61 }, (_, step) => shown.pictures.at(step));
    const says = (step: number, i: number) => frames[step]!.columns.expressed[i]!;
    for (const step of [0, 1, UNTIL, 10, 60]) {
      const heard = Array.from({ length: 120 }, (_, i) => i).filter((i) => reached[i]! > 0 && reached[i]! <= step);
      const turned = heard.filter((i) => frames.slice(1, step + 1).some((frame) => frame.reacted[i] === 1 && says(frame.step - 1, i) >= -0.1 && says(frame.step, i) < -0.1));
      expect([step, outcomeAt(footage, footage.turns, step)]).toEqual([step, { people: 120, reached: heard.length, turned: turned.length }]);
      expect([step, opposedAt(footage, step)]).toEqual([step, Array.from({ length: 120 }, (_, i) => says(step, i)).filter((said) => said < -0.1).length]);
    }
    const { steps, values } = footage.series;
    expect(Array.from(steps, (step) => opposedAt(footage, step))).toEqual(Array.from(values.opposed!, (share) => Math.round(share * 120)));
    expect(outcomeAt(footage, footage.turns, UNTIL).turned).toBeGreaterThan(0);
  });

  it("is for those who come for the first time and without an address", () => {
    const texts = new Map<string, string>();
    const kept = { get: (key: string) => texts.get(key) ?? null, set: (key: string, text: string) => void texts.set(key, text) };
    expect([isFirstVisit("", kept), isFirstVisit("#", kept), isFirstVisit("#room=lessons", kept)]).toEqual([true, true, false]);
    rememberVisit(kept);
    expect(isFirstVisit("", kept)).toBe(false);
  });
});
