import { simulate } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { turns } from "../../src/footage/turns.js";
import { catalog, scenarioOf } from "../catalogue.js";
import { verdictOf } from "../library-claims.js";
import { isFirstVisit, rememberVisit } from "./first-visit.js";
import { countsAt, HARDER, OPENING, UNTIL } from "./story.js";

const run = (question: typeof OPENING, replication: number) => simulate(scenarioOf(question.scenario as string, question.changes), { seed: question.seed, replication, catalog, record: "frames" });

describe("the opening", () => {
  it("is no extreme world: of twenty with other luck it is neither among the two first nor among the two last, by what it shows and by what it asks", () => {
    const worlds = Array.from({ length: 20 }, (_, r) => {
      const [a, b] = [run(OPENING, r), run(HARDER.question, r)];
      const footage = footageOf(a);
      return [countsAt(footage, UNTIL).turned, new Set(turns(footage).agent).size, b.summary.publicMean - a.summary.publicMean] as const;
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

  it("counts those who turned: nobody at the start, never more than have heard the brand, and all of them in the end", () => {
    const footage = footageOf(run(OPENING, 0));
    expect(countsAt(footage, 0)).toMatchObject({ people: 120, heard: 0, turned: 0 });
    expect(countsAt(footage, UNTIL).turned).toBeGreaterThan(0);
    for (const step of [1, 2, 3, 10, 60]) expect(countsAt(footage, step).turned).toBeLessThanOrEqual(countsAt(footage, step).heard);
    expect(countsAt(footage, 60).turned).toBe(new Set(turns(footage).agent).size);
  });

  it("is for those who come for the first time and without an address", () => {
    const texts = new Map<string, string>();
    const kept = { get: (key: string) => texts.get(key) ?? null, set: (key: string, text: string) => void texts.set(key, text) };
    expect([isFirstVisit("", kept), isFirstVisit("#", kept), isFirstVisit("#room=lessons", kept)]).toEqual([true, true, false]);
    rememberVisit(kept);
    expect(isFirstVisit("", kept)).toBe(false);
  });
});
