import type { Changes } from "@talkback/core";
import type { Place, Room } from "../app.js";
import { FIRST_PLACE, VERSION } from "./first-place.js";
import { printMembers, printValue } from "./notation.js";
import { encoded } from "./percent.js";

/** Beyond this, programs for mail and chat begin to break links. */
export const LONGEST = 1800;

/** Names and texts that the page does not know, or that are about the page itself: kept as they came. */
export type Kept = readonly (readonly [name: string, text: string])[];

/** What stands behind the # for a place: only what differs from the first one; empty for the first one itself. */
export function printAddress(place: Place, kept: Kept = []): string {
  return [...ofPlace(place), ...kept].map(([name, text]) => (text === "" && name !== "ab" ? encoded(name) : `${encoded(name)}=${encoded(text)}`)).join("&");
}

/** Whether a link can stand for a place: it holds no people from a file, no scenario of one's own, and is short enough. */
export const fits = (place: Place, kept: Kept = []): boolean =>
  typeof place.question.scenario === "string" && place.question.network === null && printAddress(place, kept).length <= LONGEST;

function ofPlace(place: Place): (readonly [string, string])[] {
  const { question, compare, room, time, selected, picture, lesson, hide, lock } = place;
  const { scenario, seed, changes } = question;
  const said = [
    ...(seed === FIRST_PLACE.question.seed && isFirst(place) ? [] : [["seed", seed] as const]),
    ...changed(changes),
    ...(compare === null ? [] : [["ab", printMembers(compare.changes)] as const]),
    ...(compare === null || compare.seed === seed ? [] : [["abseed", compare.seed] as const]),
    ...(time === 0 ? [] : [["t", printValue(time)] as const]),
    ...(selected === null ? [] : [["sel", selected] as const]),
    ...(picture === FIRST_PLACE.picture ? [] : [["view", picture] as const]),
    ...(hide.length === 0 ? [] : [["hide", hide.join(",")] as const]),
    ...(lock.length === 0 ? [] : [["lock", lock.join(",")] as const]),
    ...(lesson === null ? [] : [["lesson", `${lesson.number}.${lesson.page}`] as const]),
  ];
  const named = typeof scenario === "string" ? scenario : String(scenario.id);
  const story = said.length > 0 || named !== FIRST_PLACE.question.scenario || room === "play" ? [["s", named] as const] : [];
  const inRoom = room === impliedRoom(story.length > 0, lesson !== null) ? [] : [["room", room] as const];
  const all = [...story, ...inRoom, ...said];
  return all.length === 0 ? [] : [["v", VERSION], ...all];
}

/** Where an address leads that names no room. */
export const impliedRoom = (story: boolean, lesson: boolean): Room => (lesson ? "lessons" : story ? "play" : "gallery");

const isFirst = ({ room, question }: Place): boolean => room !== "play" && question.scenario === FIRST_PLACE.question.scenario;

const changed = (changes: Changes): (readonly [string, string])[] => Object.entries(changes).map(([name, value]) => [name, printValue(value)] as const);
