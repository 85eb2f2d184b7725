import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { contrastDarkTheme, darkTheme, printTheme } from "../theme/theme.js";
import { POSTER_EN } from "../words/en/poster.js";
import { wordsOf } from "../words/words.js";
import { byShade } from "./by-shade.js";
import { discounts, keepsQuiet, secured } from "./draw-answers.js";
import { flightsOf, PEER, STRANGER } from "./flights.js";
import { linesOf } from "./lines.js";
import { outcomeAt } from "./outcome.js";
import { outTiesOf } from "./out-ties.js";
import { renderPoster } from "./poster.js";

const footage = footageOf(simulate(scenario("push-harder", { "network.n": 120 }), { seed: "otter-417" }));
const layout = Float32Array.from({ length: 240 }, (_, k) => ((k * 7919) % 1000) / 1000);
const speak = wordsOf(POSTER_EN);

describe("who hears whom, by speaker", () => {
  const out = outTiesOf(footage);
  it("is the same ties as by hearer, and kept", () => {
    const by = (offsets: Uint32Array, ends: Uint32Array, turned: boolean) =>
      Array.from({ length: footage.n }, (_, i) => [...ends.subarray(offsets[i]!, offsets[i + 1]!)].map((j) => (turned ? `${j} ${i}` : `${i} ${j}`))).flat().sort();
    expect(by(out.offsets, out.hearers, false)).toEqual(by(footage.offsets, footage.speakers, true));
    expect(outTiesOf(footage)).toBe(out);
  });

  it("has one line for two that hear each other, and none is left out", () => {
    const pairs = new Set(Array.from({ length: footage.n }, (_, i) => [...footage.speakers.subarray(footage.offsets[i]!, footage.offsets[i + 1]!)].map((j) => (i < j ? `${i} ${j}` : `${j} ${i}`))).flat());
    const ends = linesOf(footage);
    const lines = Array.from({ length: ends.length / 2 }, (_, k) => [ends[2 * k]!, ends[2 * k + 1]!].sort((a, b) => a - b).join(" "));
    expect(linesOf(footage)).toBe(ends);
    expect(lines.length).toBe(pairs.size);
    expect(new Set(lines)).toEqual(pairs);
  });
});

describe("messages of a step", () => {
  it("are one for each who was contacted and each hearer of each saying, and none outside of the run", () => {
    for (const step of [0, 5, 59]) {
      const flights = flightsOf(footage, step);
      const contacted = [...footage.contacts.subarray((step + 1) * 120, (step + 2) * 120)].filter(Boolean).length;
      const out = outTiesOf(footage);
      const heard = [...footage.sayings!.step.entries()].filter(([, at]) => at === step).reduce((sum, [id]) => sum + out.offsets[footage.sayings!.speaker[id]! + 1]! - out.offsets[footage.sayings!.speaker[id]!]!, 0);
      expect([flights.contacts, flights.length - flights.contacts]).toEqual([contacted, heard]);
      expect(flights.from.subarray(0, contacted).every((from) => from === -1)).toBe(true);
      expect(flights.kind.subarray(contacted).every((kind) => kind === PEER)).toBe(true);
    }
    expect([flightsOf(footage, -1).length, flightsOf(footage, 60).length]).toEqual([0, 0]);
  });

  it("where sayings cannot be followed, are those of whoever spoke, to the same hearers", () => {
    const blind = { ...footage, sayings: null };
    const [followed, guessed] = [flightsOf(footage, 5), flightsOf(blind, 5)];
    expect([...guessed.to].sort()).toEqual([...followed.to].sort());
  });

  it("reach strangers where they are known to have moved one who spoke next", () => {
    const hashtag = footageOf(simulate(scenario("hijacked-hashtag", { "network.n": 100 }), { seed: "otter-417" }));
    const kinds = Array.from({ length: hashtag.steps }, (_, step) => [...flightsOf(hashtag, step).kind]).flat();
    const tied = (i: number, j: number) => hashtag.speakers.subarray(hashtag.offsets[i]!, hashtag.offsets[i + 1]!).includes(j);
    const said = hashtag.sayings!;
    const moved = [...said.parent.entries()].filter(([id, parent]) => parent >= 0 && !tied(said.speaker[id]!, said.speaker[parent]!)).length;
    expect(moved).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind === STRANGER).length).toBe(moved);
  });
});

it("sorting by shade keeps each who is chosen once, in order of shade and then of agent", () => {
  const { starts, order } = byShade(6, Uint8Array.of(3, 240, 0, 3, 9, 0), (i) => i !== 4);
  expect([...order.subarray(0, starts[241])]).toEqual([2, 5, 0, 3, 1]);
  expect([...order.subarray(starts[3], starts[4])]).toEqual([0, 3]);
});

it("lets those pass what they heard who are powerful and sure of it and do not move, and those be quiet whose attitude alone moved", () => {
  expect([secured(0.9, 1, 1), secured(0.9, 0, 1), secured(0.9, 0, 0), secured(0.9, 0.5, null)]).toEqual([0.9, 0, 0.9, 0.45]);
  const two = { ...footage, n: 1, pictures: 2, erosion: 1, power: Float32Array.of(0.9, 0.9), certainty: Float32Array.of(0.9, 0.9), attitude: Float32Array.of(0.1, 0.1), expressed: Float32Array.of(0.2, 0.2), spoke: Uint8Array.of(0, 0) };
  expect([discounts(two, 0, 1, 0), keepsQuiet(two, 0, 1, 0)]).toEqual([true, false]);
  expect(discounts({ ...two, certainty: Float32Array.of(0.2, 0.2) }, 0, 1, 0)).toBe(false);
  const moved = { ...two, attitude: Float32Array.of(0.1, 0.3) };
  expect([discounts(moved, 0, 1, 0), keepsQuiet(moved, 0, 1, 0), keepsQuiet({ ...moved, spoke: Uint8Array.of(0, 1) }, 0, 1, 0)]).toEqual([false, true, false]);
});

describe("a poster", () => {
  const turned = footage.turns;
  const parsed = (svg: string) => parseHTML(`<!doctype html><body>${svg}</body>`).document;

  it("counts whom the brand reached and who of them turned, as footage has it", () => {
    const reached = [...footage.reachedAt].filter((at) => at > 0 && at <= 2).length;
    const who = new Set([...turned.agent].filter((i, k) => turned.picture[k]! <= 2 && footage.reachedAt[i]! > 0 && footage.reachedAt[i]! <= 2));
    expect(outcomeAt(footage, turned, 2)).toEqual({ people: 120, reached, turned: who.size });
    expect(renderPoster(footage, layout, { speak, step: 2, width: 900 })).toContain(`${who.size} of ${reached} people who heard the brand turned against it, in public.`);
    expect(renderPoster(footage, layout, { speak, step: 0 })).toContain("The brand has not reached anybody yet.");
  });

  it("draws everybody, a core on those who say something else than they think, and a star only in pictures of a turn", () => {
    const document = parsed(renderPoster(footage, layout, { speak, step: 60 }));
    const apart = [...footage.attitude.subarray(7200)].filter((thought, i) => Math.abs(thought - footage.expressed[7200 + i]!) >= 0.15).length;
    expect(document.querySelectorAll("circle").length).toBe(120 + apart);
    const stars = (step: number) => (/ d="([^"]*Z[^"]*)" fill="none" stroke="#1B1F24"/.exec(renderPoster(footage, layout, { speak, step }))?.[1] ?? "").split("Z").length - 1;
    for (const step of [0, 1, 2, 30]) expect(stars(step)).toBe([...turned.picture].filter((picture) => picture === step).length);
    expect(turned.picture).toContain(1);
  });

  it("has a name and a description that it points to, and no script, style or link", () => {
    const svg = parsed(renderPoster(footage, layout, { speak, id: "one" })).querySelector("svg")!;
    expect([svg.getAttribute("role"), svg.querySelector("title")?.id, svg.querySelector("desc")?.id]).toEqual(["img", svg.getAttribute("aria-labelledby"), svg.getAttribute("aria-describedby")]);
    expect(svg.querySelector("desc")?.textContent).toMatch(/^Step 60 of 60 with the seed otter-417: .* On average people say .* and think .*\.$/);
    expect(svg.querySelectorAll("script, style, a, image, foreignObject").length).toBe(0);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity| style=| on\w+=/);
  });

  it("reads nothing that somebody wrote as markup, wherever it stands", () => {
    const evil = '"><script>alert(1)</script>\u0000&\'';
    const svg = renderPoster({ ...footage, title: evil, seed: evil }, layout, { speak, id: evil });
    const found = parsed(svg).querySelector("svg")!;
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(found.querySelectorAll("script").length).toBe(0);
    expect(found.querySelector("title")?.textContent).toBe(evil.replace("\u0000", ""));
  });

  it.each([darkTheme, contrastDarkTheme, printTheme])("is drawn on the paper of a theme, with signs where it has them", (theme) => {
    const svg = renderPoster(footage, layout, { speak, theme, width: 300 });
    expect(svg).toContain(`fill="${theme.paper}"`);
    expect(/stroke-width="1.5"\/>/.test(svg)).toBe(theme.signs);
  });
});
