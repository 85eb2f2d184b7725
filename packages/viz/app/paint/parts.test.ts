import { parseScenario, simulate, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { idOf } from "../../src/footage/footage.js";
import { parseAddress } from "../address/parse-address.js";
import { LONGEST, printAddress } from "../address/print-address.js";
import { painting, partsOf, repainting, unpainting, UNPAINTED } from "./parts.js";

const own = withChanges(scenario("push-harder"), { "network.n": 60, steps: 3, window: 1 });
const after = (changes: Parameters<typeof withChanges>[1]) => withChanges(own, changes);

describe("painted people", () => {
  it("are what they were painted when the run starts, and nobody else is", () => {
    const changes = painting(own, own, {}, ["7", "9"], { ...UNPAINTED, power: 0.9, certainty: 0.1 });
    const [plain, run] = [own, after(changes)].map((each) => footageOf(simulate(each, { seed: "1", catalog })));
    expect(partsOf(after(changes))).toEqual([{ id: "painted-1", people: ["7", "9"], power: 0.9, certainty: 0.1, attitude: null, activity: null }]);
    const traits = ({ power, certainty }: typeof plain & object, i: number) => [power[i], certainty[i]];
    for (let i = 0; i < 60; i++) {
      const painted = ["7", "9"].includes(idOf(run!, i));
      expect(traits(run!, i)).toEqual(painted ? [Math.fround(0.9), Math.fround(0.1)] : traits(plain!, i));
    }
  });

  it("come in groups that are numbered on, mended in their place, and taken away one by one", () => {
    const one = painting(own, own, {}, ["1"], { ...UNPAINTED, power: 1 });
    const two = painting(own, after(one), one, ["2"], { ...UNPAINTED, power: 0 });
    const mended = repainting(own, after(two), two, { ...partsOf(after(two))[0]!, certainty: 0.5 });
    expect(partsOf(after(mended)).map(({ id, certainty }) => [id, certainty])).toEqual([["painted-1", 0.5], ["painted-2", null]]);
    const left = unpainting(own, after(mended), mended, "painted-1");
    expect(partsOf(after(left)).map(({ id }) => id)).toEqual(["painted-2"]);
    expect(unpainting(own, after(left), left, "painted-2")).toEqual({});
  });

  it("leave the scenario's own cast as it is, changed by its short names or not", () => {
    const dell = scenario("dell-hell");
    const changes = painting(dell, dell, {}, ["3"], { ...UNPAINTED, attitude: 1 });
    const now = withChanges(dell, changes);
    expect(now.cast.slice(0, -1)).toEqual(dell.cast);
    expect(partsOf(dell)).toEqual([]);
    expect(parseScenario(now, catalog)).toEqual(now);
  });

  it("fit into a link, sixty of them, and come back from it", () => {
    const question = { scenario: "push-harder", changes: {}, seed: "otter-417", network: null };
    const people = Array.from({ length: 60 }, (_, k) => String(k * 16));
    const changes = painting(scenario("push-harder"), scenario("push-harder"), {}, people, { ...UNPAINTED, power: 0.9 });
    const { place } = parseAddress("");
    const text = printAddress({ ...place, room: "play", question: { ...question, changes } });
    expect(text.length).toBeLessThan(LONGEST);
    const back = parseAddress(text).place.question.changes;
    expect(partsOf(withChanges(scenario("push-harder"), back))[0]!.people).toEqual(people);
  });
});
