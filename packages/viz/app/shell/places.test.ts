import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { footageOf } from "../../src/footage/footage-of.js";
import { FIRST_PLACE } from "../address/first-place.js";
import { createLab } from "../lab/create-lab.js";
import type { Question } from "../question.js";
import { createPlaces } from "./places.js";

const question = (n: number): Question => ({ ...FIRST_PLACE.question, changes: { "network.n": n, steps: 6, window: 2 } });
const footage = (n: number) => footageOf(simulate(scenario("push-harder", { "network.n": n, steps: 6, window: 2 }), { seed: FIRST_PLACE.question.seed }));

it("lays out what is shown, B and A, once", async () => {
  const lab = createLab({ where: "page" });
  const places = createPlaces({ lab, shown: { question: question(60), compared: question(40) } });
  const [b, a] = [footage(60), footage(40)];
  const found = [places(b, "b"), places(a, "a"), places(b, "b")];
  expect((await Promise.all(found)).map(({ length }) => length)).toEqual([120, 80, 120]);
  expect(found[0]).toBe(found[2]);
});

it("lays out again what somebody else's question has ended", async () => {
  const lab = createLab({ where: "page" });
  const places = createPlaces({ lab, shown: { question: question(60), compared: null } });
  const first = places(footage(60), "b");
  await Promise.resolve();
  void lab.layout(question(50));
  expect((await first).length).toBe(0);
  expect((await places(footage(60), "b")).length).toBe(120);
});
