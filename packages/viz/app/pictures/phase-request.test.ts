import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { parametersOf } from "../controls/parameters.js";
import type { Question } from "../question.js";
import { en } from "../words/en.js";
import { atCell, phaseRequest, REPLICATIONS, settingBut } from "./phase-request.js";

const words = wordsOf(en);
const here: Question = { scenario: "push-harder", changes: { "network.n": 80 }, seed: "otter-417", network: null };
const there: Question = { ...here, scenario: "astroturf" };
const asked = (question: Question, what = "effect publicMean") => phaseRequest(question, parametersOf(scenarioIn(question), ownScenario(question)), { across: "people.power.share", up: "campaigns.0.push", what, cells: 6 }, words)!;
const map = { mean: new Float64Array(36), agree: new Float64Array(36).fill(1), done: new Uint32Array(36).fill(REPLICATIONS) };

describe("a map", () => {
  it("holds for whatever values its two parameters have, by name or by path, and for no other story, seed, network or change", () => {
    const { paths } = asked(here);
    const same = [{ empowered: 0.3 }, { push: 1, empowered: 1 }, { "campaigns.0.push": 8 }, { "people.power.share": 0.2 }].map((changes) => ({ ...here, changes: { ...here.changes, ...changes } }));
    expect(new Set([here, ...same].map((question) => settingBut(question, paths))).size).toBe(1);
    const others: readonly Question[] = [there, { ...here, seed: "another" }, { ...here, network: "mine" }, { ...here, changes: {} }, { ...here, changes: { ...here.changes, "people.certainty.mean": 0.5 } }];
    expect(new Set([here, ...others].map((question) => settingBut(question, paths))).size).toBe(6);
  });

  it("is still of the same setting after any of its cells was loaded, and says where that lies", () => {
    const request = asked(here);
    const { x, y } = request.question;
    for (const column of x.values) for (const row of y.values) {
      const loaded = atCell(here, request.paths, [column, row]);
      expect(settingBut(loaded, request.paths)).toBe(settingBut(here, request.paths));
      expect(request.data(map, true, loaded).current).toEqual({ x: column, y: row });
    }
  });

  it("asks for enough worlds of each cell to be sure of it, and tells what the campaign does, not what its absence does", () => {
    const request = asked(here);
    expect([request.question.pairs >= 20, request.question.change]).toEqual([true, { "campaigns.0.push": 0 }]);
    expect(request.data({ ...map, mean: new Float64Array(36).fill(0.2) }, true, here).mean[0]).toBe(-0.2);
    expect(asked(here, "plain publicMean").question.change).toBeNull();
  });
});
