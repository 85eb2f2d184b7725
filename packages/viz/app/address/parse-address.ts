import { ENGINE } from "@talkback/core";
import type { Place } from "../app.js";
import { type Asked, settle } from "./asked.js";
import { type Fields, fieldsOf, LONGEST_READ } from "./fields.js";
import { FIRST_PLACE, FRAME, RESERVED } from "./first-place.js";
import { readMembers, readValue } from "./notation.js";
import { impliedRoom, type Kept } from "./print-address.js";
import { quoted, type Remark } from "./remark.js";

export interface Parsed {
  readonly place: Place;
  readonly remarks: readonly Remark[];
  /** What the page does not know, and what is about the page itself: to be printed again. */
  readonly kept: Kept;
}

/** The place that the part of an address behind the # stands for, and what had to be mended. Never throws, whatever the text. */
export function parseAddress(text: string): Parsed {
  if (text.length > LONGEST_READ) return { place: FIRST_PLACE, remarks: [{ key: "address.tooLong", values: { length: text.length } }], kept: [] };
  const fields = fieldsOf(text);
  const early: Remark[] = [
    ...fields.broken.map((part): Remark => ({ key: "address.broken", values: { part: quoted(part) } })),
    ...fields.repeated.map((name): Remark => ({ key: "address.repeated", values: { name: quoted(name) } })),
  ];
  const { asked, unread } = askedBy(fields);
  const { place, remarks, unknown } = settle(asked);
  const strange = [...fields.texts].filter(([name]) => unknown.includes(name));
  return {
    place,
    remarks: few([
      ...early, ...unread.map((part): Remark => ({ key: "address.unreadable", values: { part } })), ...remarks.map((each) => (each.key === "address.version" ? { ...each, link: text.replace(/^#/, "") } : each)),
      ...strange.map(([name]): Remark => ({ key: "address.unknown", values: { name: quoted(name) } })),
    ]),
    kept: [...[...fields.texts].filter(([name]) => FRAME.includes(name)), ...strange],
  };
}

/** So many at most: whoever sends a hundred mistakes is told of the first ones. */
const MOST = 6;
const few = (remarks: readonly Remark[]): readonly Remark[] =>
  remarks.length <= MOST ? remarks : [...remarks.slice(0, MOST - 1), { key: "address.more", values: { count: remarks.length - MOST + 1 } }];

function askedBy({ texts }: Fields): { readonly asked: Asked; readonly unread: readonly string[] } {
  const unread: string[] = [];
  const value = (name: string): unknown => (texts.has(name) ? readValue(texts.get(name)!) : undefined);
  const [story, seed, other, selected] = ["s", "seed", "abseed", "sel"].map((name) => texts.get(name));
  const version = texts.get("v");
  const lesson = texts.get("lesson");
  const asked: Asked = {
    engine: version === undefined || version === "" ? undefined : ENGINE.replace(/[^-]*$/, version),
    scenario: story,
    seed,
    changes: Object.fromEntries([...texts].filter(([name]) => !RESERVED.includes(name) && !FRAME.includes(name)).map(([name, text]) => [name, readValue(text)])),
    compare: texts.has("ab") ? { changes: members(texts.get("ab")!, unread), seed: other } : undefined,
    time: value("t"),
    selected,
    picture: texts.get("view"),
    lesson: lesson === undefined ? undefined : lessonIn(lesson),
    hide: list(texts.get("hide")),
    lock: list(texts.get("lock")),
    room: texts.get("room") ?? impliedRoom(story !== undefined, lesson !== undefined),
  };
  return { asked, unread };
}

function members(text: string, unread: string[]): Readonly<Record<string, unknown>> {
  try {
    return readMembers(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    unread.push("ab");
    return {};
  }
}

const list = (text: string | undefined): readonly string[] | undefined => (text === undefined || text === "" ? undefined : text.split(","));

function lessonIn(text: string): { readonly number: number; readonly page: number } | string {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text);
  return found === null ? text : { number: Number(found[1]), page: Number(found[2] ?? 0) };
}
