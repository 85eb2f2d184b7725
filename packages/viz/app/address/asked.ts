import { ENGINE, nearest, type Scenario, SpecError } from "@talkback/core";
import { isPlain } from "@talkback/core/describe";
import { scenarios } from "@talkback/core/scenarios";
import type { Place } from "../app.js";
import { FIRST_PLACE, PICTURES, ROOMS } from "./first-place.js";
import { effective } from "./effective.js";
import { LESSON_PAGES } from "./lesson-pages.js";
import { beyond, LIMITS } from "./limits.js";
import { baseOf, mendChanges } from "./mend-changes.js";
import { quoted, type Remark } from "./remark.js";
import { emptiness } from "./trial.js";

/** A place as a link or a file asks for it: nothing of it is sure. */
export interface Asked {
  readonly engine?: unknown;
  readonly room?: unknown;
  readonly scenario?: unknown;
  readonly seed?: unknown;
  readonly changes?: unknown;
  readonly network?: unknown;
  readonly compare?: unknown;
  readonly time?: unknown;
  readonly selected?: unknown;
  readonly picture?: unknown;
  readonly lesson?: unknown;
  readonly hide?: unknown;
  readonly lock?: unknown;
}

export interface Settled {
  readonly place: Place;
  readonly remarks: readonly Remark[];
  /** Names of changes that no scenario has. */
  readonly unknown: readonly string[];
}

/** A place whose question core accepts, as near as possible to what is asked for. Never throws. */
export function settle(asked: Asked): Settled {
  const remarks: Remark[] = [];
  const note = (key: Remark["key"], values: Remark["values"] = {}, more: Partial<Remark> = {}) => { remarks.push({ key, values, ...more }); };
  const { engine } = asked;
  if (engine !== undefined && engine !== ENGINE) note("address.version", { theirs: quoted(String(engine).replace(/^talkback-engine-/, "")), ours: ENGINE.replace(/^.*-/, "") });
  const base = storyOf(asked.scenario, note);
  if (base === null) return { place: { ...FIRST_PLACE, room: "gallery" }, remarks, unknown: [] };
  const seed = textOf(asked.seed, "seed", 80, note) ?? FIRST_PLACE.question.seed;
  const mended = mendChanges(base.scenario, isPlain(asked.changes) ? asked.changes : {});
  if (typeof asked.network === "string") note("address.people", { name: quoted(asked.network) });
  const compare = compareOf(asked.compare, base.scenario, mended.changes, seed, note);
  const place: Place = {
    room: oneOf(ROOMS, asked.room, "room", note) ?? FIRST_PLACE.room,
    question: { scenario: base.story, changes: effective(base.scenario, mended.changes), seed, network: null },
    compare,
    time: timeOf(asked.time, mended.scenario.steps, note),
    selected: textOf(asked.selected, "sel", 200, note) ?? null,
    picture: oneOf(PICTURES, asked.picture, "view", note) ?? FIRST_PLACE.picture,
    lesson: lessonOf(asked.lesson, note),
    hide: namesOf(asked.hide, "hide", note),
    lock: namesOf(asked.lock, "lock", note),
  };
  return { place, remarks: [...remarks, ...mended.remarks], unknown: mended.unknown };
}

type Note = (key: Remark["key"], values?: Remark["values"], more?: Partial<Remark>) => void;

function storyOf(asked: unknown, note: Note): { readonly story: Place["question"]["scenario"]; readonly scenario: Scenario } | null {
  const story = asked === undefined ? FIRST_PLACE.question.scenario : asked;
  if (typeof story !== "string" && !isPlain(story)) return unknownStory(String(story), note);
  try {
    const scenario = baseOf(story);
    const limit = beyond(scenario);
    const empty = typeof story === "string" || limit !== null ? null : emptiness(scenario);
    if (empty !== null) throw new SpecError([empty], "scenario");
    if (limit === null) return { story, scenario };
    note("address.tooLarge", { name: "scenario", asked: quoted(scenario.id), limit: LIMITS[limit], what: limit });
    return null;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    if (typeof story === "string") return unknownStory(story, note);
    const { path, expected, received } = error.issues[0]!;
    note("address.badScenario", { path: quoted(path), expected: quoted(expected), received: quoted(received), count: error.issues.length });
    return null;
  }
}

function unknownStory(asked: string, note: Note): null {
  const near = nearest(asked, scenarios());
  if (near === undefined) note("address.unknownScenario", { name: quoted(asked) });
  else note("address.nearScenario", { name: quoted(asked), near }, { scenario: near });
  return null;
}

function compareOf(asked: unknown, base: Scenario, changes: Place["question"]["changes"], seed: string, note: Note) {
  if (!isPlain(asked)) {
    if (asked !== undefined && asked !== null) note("address.unreadable", { part: "ab" });
    return null;
  }
  const wanted = isPlain(asked.changes) ? asked.changes : {};
  const mended = mendChanges(base, { ...changes, ...wanted });
  for (const remark of mended.remarks) note(remark.key, remark.values, remark);
  for (const name of mended.unknown) note("address.unknownA", { name: quoted(name) });
  const kept = Object.fromEntries(Object.keys(wanted).filter((name) => Object.hasOwn(mended.changes, name)).map((name) => [name, mended.changes[name]]));
  // What was mended by leaving out a change of B would make of A something else than the link says.
  const whole = Object.keys(changes).every((name) => Object.hasOwn(mended.changes, name));
  return whole ? { changes: kept, seed: textOf(asked.seed, "abseed", 80, note) ?? seed } : null;
}

function textOf(asked: unknown, part: string, longest: number, note: Note): string | undefined {
  if (asked === undefined || asked === null) return undefined;
  const text = typeof asked === "number" ? String(asked) : asked;
  const plain = typeof text === "string" ? text.slice(0, longest).replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "") : "";
  if (plain !== text) note("address.cleaned", { part });
  return plain === "" ? undefined : plain;
}

function oneOf<T extends string>(all: readonly T[], asked: unknown, part: string, note: Note): T | undefined {
  if (asked === undefined) return undefined;
  const found = all.find((each) => each === asked);
  if (found === undefined) note("address.unreadable", { part });
  return found;
}

function timeOf(asked: unknown, steps: number, note: Note): number {
  if (asked === undefined) return 0;
  if (typeof asked !== "number" || Number.isNaN(asked)) note("address.unreadable", { part: "t" });
  else {
    const used = Math.floor(Math.min(steps, Math.max(0, asked)));
    if (used !== asked) note("address.clampedWhole", { name: "t", asked: quoted(String(asked)), low: 0, high: steps, used });
    return used + 0;
  }
  return 0;
}

function lessonOf(asked: unknown, note: Note): Place["lesson"] {
  if (asked === undefined || asked === null) return null;
  const { number, page } = isPlain(asked) ? asked : {};
  const whole = (value: unknown, low: number, high: number): value is number => typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
  if (!whole(number, 0, 99) || !whole(page, 0, 99)) note("address.unreadable", { part: "lesson" });
  else {
    const pages = LESSON_PAGES[number - 1];
    if (pages === undefined) note("address.noLesson", { number, lessons: LESSON_PAGES.length });
    else {
      if (page >= pages) note("address.noPage", { number, page: page + 1, pages });
      return { number, page: Math.min(page, pages - 1) + 0 };
    }
  }
  return null;
}

function namesOf(asked: unknown, part: string, note: Note): readonly string[] {
  if (asked === undefined) return [];
  const list = Array.isArray(asked) ? asked : [];
  const good = [...new Set(list.filter((name): name is string => typeof name === "string" && /^[\w.()-]{1,80}$/.test(name)))].slice(0, 100);
  if (good.length < list.length || !Array.isArray(asked)) note("address.unreadable", { part });
  return good;
}
