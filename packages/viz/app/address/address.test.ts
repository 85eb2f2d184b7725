import { simulate, withChanges } from "@talkback/core";
import { presets, scenario, scenarios } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import type { Place } from "../app.js";
import { ADDRESS_EN } from "../words/en/address.js";
import { LESSONS } from "../lessons/all.js";
import { effective } from "./effective.js";
import { FIRST_PLACE, PICTURES, RESERVED, ROOMS } from "./first-place.js";
import { LESSON_PAGES } from "./lesson-pages.js";
import { baseOf } from "./mend-changes.js";
import { printMembers, printValue, readMembers, readValue } from "./notation.js";
import { parseAddress } from "./parse-address.js";
import { printPlace, readPlace } from "./place-file.js";
import { fits, LONGEST, printAddress } from "./print-address.js";

fc.configureGlobal({ seed: 417 });

const words = wordsOf(ADDRESS_EN);
const spoken = (text: string) => parseAddress(text).remarks.map(({ key, values }) => words(key, values));

const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes("__proto__") && !/"(constructor|prototype)":/.test(JSON.stringify(value)));

it("every JSON value comes back from the signs of a link", () => {
  fc.assert(fc.property(json, (value) => {
    expect(readValue(printValue(value))).toEqual(value);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) expect(readMembers(printMembers(value as Record<string, unknown>))).toEqual(value);
  }));
});

const name = fc.constantFrom("rule.reactance", "people.power.share", "push", "peers.trust", "steps");
const printable = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "")).filter((text) => text !== "");
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Changes that the scenario accepts: lead names, paths, kinds with their parameters, lists and objects. */
const changes = fc.record({
  push: fc.integer({ min: 0, max: 8 }),
  "rule.reactance": share,
  empowered: share,
  "peers.trust": share,
  "speaking.curve": fc.constantFrom("linear", "flat"),
  "campaigns.0.targets": fc.record({ kind: fc.constant("at-random"), share: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
  title: fc.string(),
}, { requiredKeys: [] }).filter((made) => accepted(made));

/** What core accepts and what changes something. */
const accepted = (made: object): boolean => {
  try {
    withChanges(scenario("push-harder"), made as Record<string, unknown>);
    return Object.keys(effective(scenario("push-harder"), made as Record<string, unknown>)).length === Object.keys(made).length;
  } catch {
    return false;
  }
};

const place: fc.Arbitrary<Place> = fc.record({
  room: fc.constantFrom(...ROOMS),
  question: fc.record({ scenario: fc.constant("push-harder"), changes, seed: printable, network: fc.constant(null) }),
  compare: fc.option(fc.record({ changes: fc.record({ push: fc.integer({ min: 0, max: 8 }), empowered: share }, { requiredKeys: [] }), seed: printable })),
  time: fc.integer({ min: 0, max: 60 }),
  selected: fc.option(printable),
  picture: fc.constantFrom(...PICTURES),
  lesson: fc.option(fc.integer({ min: 1, max: LESSON_PAGES.length }).chain((number) => fc.record({ number: fc.constant(number), page: fc.nat(LESSON_PAGES[number - 1]! - 1) }))),
  hide: fc.uniqueArray(name),
  lock: fc.uniqueArray(name),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it("every place comes back from its link, and nothing has to be mended", () => {
  fc.assert(fc.property(place, (made) => {
    const { place: back, remarks } = parseAddress(`#${printAddress(made)}`);
    expect(remarks).toEqual([]);
    expect(plain(back)).toEqual(plain(made));
    expect(Object.keys(back.question.changes)).toEqual(Object.keys(made.question.changes));
  }), { numRuns: 300 });
});

it("every place comes back from its file", () => {
  fc.assert(fc.property(place, (made) => {
    const settled = readPlace(printPlace(made))!;
    expect(settled.remarks).toEqual([]);
    expect(plain(settled.place)).toEqual(plain(made));
  }));
});

/** Links with what attackers and broken programs put into them, made of pieces of true ones. */
const hostile = fc.array(fc.tuple(
  fc.oneof(fc.constantFrom(...RESERVED, "push", "rule.kind", "rule", "network", "network.n", "steps", "__proto__", "constructor", "prototype.x", "lead.push", "cast", "campaigns.0", "campaigns.99.push", "toString"), fc.string()),
  fc.oneof(
    fc.constantFrom("1e999", "-1e308", "9007199254740993", "NaN", "(kind:complete,n:1e7)", "(__proto__:(x:1))", "!(((((", "((((((((((((((((((((((((((", "javascript:alert(1)", "<img src=x onerror=alert(1)>",
      "%", "%zz", "%00", "%ff%fe", "%ed%a0%80", "'", "!", "!()", "()", "(a:)", "push:1,push:2", "0", "", "null", "../../etc/passwd", "‮evil"),
    json.map(printValue), fc.string(), fc.string({ unit: "binary" }), fc.double().map(String)),
  fc.constantFrom("=", "", "=="),
), { maxLength: 8 }).map((parts) => parts.map((part) => [part[0], part[2], part[1]].join("")).join("&"));

it("ten thousand hostile links never throw, and always lead to a question that core accepts and words that can be said", () => {
  let mended = 0;
  const check = (text: string) => {
    const { place, remarks, kept } = parseAddress(text);
    const { question } = place;
    withChanges(baseOf(question.scenario), question.changes);
    for (const { key, values } of remarks) words(key, values);
    printAddress(place, kept);
    mended += remarks.length > 0 ? 1 : 0;
  };
  fc.assert(fc.property(fc.oneof({ arbitrary: hostile, weight: 4 }, fc.string({ unit: "binary", maxLength: 200 })), check), { numRuns: 10_000, seed: 417 });
  expect(mended).toBeGreaterThan(5000);
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

it("a mended link says the same when it is opened again, with nothing left to mend", () => {
  fc.assert(fc.property(hostile, (text) => {
    const { place: first } = parseAddress(text);
    const { place: second, remarks } = parseAddress(printAddress(first));
    expect(plain(second)).toEqual(plain(first));
    expect(remarks).toEqual([]);
  }), { numRuns: 500, seed: 417 });
});

it("no file throws, whatever is in it, and what is opened is a question that core accepts", () => {
  const asked = fc.record({ scenario: fc.oneof(fc.constant("push-harder"), json), changes: json, seed: json, compare: json, time: json, selected: json, hide: json, lesson: json }, { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), asked.map((made) => JSON.stringify({ format: "talkback-place-1", engine: "talkback-engine-1", place: made }))), (text) => {
    const settled = readPlace(text);
    if (settled === null) return;
    withChanges(baseOf(settled.place.question.scenario), settled.place.question.changes);
    for (const { key, values } of settled.remarks) words(key, values);
  }), { numRuns: 500, seed: 417 });
});

describe("a link", () => {
  it("is empty for the first place, and as short as demo.md wants for a place with everything", () => {
    expect(printAddress(FIRST_PLACE)).toBe("");
    const rich: Place = { ...FIRST_PLACE, room: "play", question: { ...FIRST_PLACE.question, changes: { empowered: 0.45, push: 6 } }, compare: { changes: { push: 1 }, seed: "otter-417" }, time: 32, selected: "117" };
    expect(printAddress(rich)).toBe("v=1&s=push-harder&seed=otter-417&empowered=.45&push=6&ab=push:1&t=32&sel=117");
    expect(parseAddress(printAddress(rich)).place).toEqual(rich);
  });

  it("draws what is out of range into it, and says so in these words", () => {
    expect(spoken("s=push-harder&empowered=1.8")).toEqual(["This link asks for empowered=1.8; allowed 0–1. Used 1."]);
    expect(parseAddress("s=push-harder&empowered=1.8").place.question.changes).toEqual({ empowered: 1 });
    expect(parseAddress("s=push-harder&empowered=1.8").remarks[0]!.control).toBe("people.power.share");
    expect(spoken("s=push-harder&t=900")).toEqual(["This link asks for t=900; allowed are whole numbers, 0–60. Used 60."]);
  });

  it("keeps and reports what the page does not know", () => {
    const { kept, remarks } = parseAddress("s=push-harder&sparkle=yes&lang=en-x-pseudo");
    expect(remarks).toHaveLength(1);
    expect(printAddress({ ...FIRST_PLACE, room: "play" }, kept)).toBe("v=1&s=push-harder&seed=otter-417&lang=en-x-pseudo&sparkle=yes");
  });

  it("to an unknown story leads to the gallery, with the one that may have been meant", () => {
    const { place: { room }, remarks } = parseAddress("s=push-hadrer");
    expect([room, remarks[0]!.scenario]).toEqual(["gallery", "push-harder"]);
  });

  it("that takes a trait from a column of a file leaves it as it was, and says so", () => {
    expect(spoken("s=push-harder&push=7&people.power=(kind:attribute,name:sop)")).toEqual(["This link takes people.power from the column sop of a file of people, which does not travel with it. Left as it was."]);
    expect(parseAddress("s=push-harder&push=7&people.power=(kind:attribute,name:sop)").place.question.changes).toEqual({ push: 7 });
  });

  it("of another engine is opened, and says that results may differ", () => {
    expect(spoken("v=3&s=push-harder")).toEqual(["Made with engine 3. You run 1. Results may differ."]);
  });

  it("that would fill the memory is not followed", () => {
    for (const text of ["network.n=9000000", "steps=1e9", "network=(kind:complete,n:90000)", "network=(kind:lattice,rows:1e6,columns:1e6)", "network=(kind:stochastic-block,n:50000,blocks:1,within:1)"]) {
      const { place: { question: { changes: kept } }, remarks } = parseAddress(`s=push-harder&${text}`);
      expect([text, kept, remarks.length]).toEqual([text, {}, 1]);
    }
  });

  it("is offered as a file where it would be longer than programs for mail allow", () => {
    const long: Place = { ...FIRST_PLACE, question: { ...FIRST_PLACE.question, changes: { title: "x".repeat(LONGEST) } } };
    expect([fits(FIRST_PLACE), fits(long)]).toEqual([true, false]);
  });

  it("has no name that is also the lead name of a parameter, and can name every lead parameter of every scenario", () => {
    for (const id of scenarios()) {
      const { lead } = scenario(id);
      expect(Object.keys(lead).filter((each) => RESERVED.includes(each))).toEqual([]);
    }
  });

  it("can hold every preset of the library", () => {
    for (const { id, changes: made } of presets()) {
      if (!accepted(made)) continue;
      const there: Place = { ...FIRST_PLACE, room: "play", question: { ...FIRST_PLACE.question, changes: made } };
      expect([id, fits(there), plain(parseAddress(printAddress(there)).place)]).toEqual([id, true, plain(there)]);
    }
  });
});

it("what is wrong and would be hidden by another change of the same is refused itself, and the other is kept", () => {
  for (const [text, kept] of [["campaigns=-0&push=2", { push: 2 }], ["network=1e999&network.n=90", { "network.n": 90 }], ["people.power.share=1e999&empowered=.5", { empowered: 0.5 }]] as const) {
    const { place: found, remarks } = parseAddress(text);
    expect([found.question.changes, remarks.map(({ key }) => key)]).toEqual([kept, ["address.refused"]]);
  }
});

const changesIn = (text: string) => parseAddress(text).place.question.changes;

it("numbers that came as texts are numbers, and what is the scenario's own value is no change", () => {
  expect(changesIn("s=push-harder&push='1'&network.n='60'&empowered='.5'")).toEqual({ push: 1, "network.n": 60, empowered: 0.5 });
  expect(changesIn("s=push-harder&push=4")).toEqual({});
  expect(changesIn("s=push-harder&push='4'")).toEqual({});
  expect(parseAddress("s=push-harder&push=2&ab=push:4").place.compare).toEqual({ changes: { push: 4 }, seed: "otter-417" });
});

it("a value that is drawn into its range and still makes a world in which nobody can talk to anybody is left out, and said to be", () => {
  for (const text of ["network.n=-3", "network.n=1", "network=(kind:erdos-renyi,n:90,p:0)", "network=(kind:lattice,rows:1,columns:1)", "network=(kind:given)", "network=(kind:small-world,n:50,k:60)"]) {
    const { place: { question }, remarks } = parseAddress(`v=1&s=push-harder&steps=2&window=1&${text}`);
    expect([text, question.changes, remarks.map(({ key }) => key)]).toEqual([text, { steps: 2, window: 1 }, ["address.refused"]]);
    expect(simulate(withChanges(baseOf(question.scenario), question.changes), { seed: "x" }).steps).toBe(2);
  }
  expect(spoken("v=1&s=push-harder&push=banana&network.n=-3")).toEqual([
    "This link asks for push=banana, which does not fit: campaigns.0.push should be a number from 0 to 10000. Left as it was.",
    "This link asks for network.n=-3, which does not fit: network should be at least 2 agents. Left as it was.",
  ]);
});

it("says what it cannot find of lessons and of what is compared, and goes as near as there is", () => {
  expect(LESSON_PAGES).toEqual(LESSONS.map(({ pages }) => pages.length));
  expect(spoken("lesson=9.9")).toEqual(["This link leads to lesson 9; there are lessons 1–6. Pick one here."]);
  expect(parseAddress("lesson=9.9").place).toMatchObject({ room: "lessons", lesson: null });
  expect(spoken("lesson=1.70")).toEqual([`This link leads to page 71 of lesson 1, which has ${LESSON_PAGES[0]}. This is the last one.`]);
  expect(parseAddress("lesson=1.70").place.lesson).toEqual({ number: 1, page: LESSON_PAGES[0]! - 1 });
  expect(spoken("s=push-harder&ab=foo:1")).toEqual(["This link compares with another foo, which this page does not know. It was left out."]);
});
