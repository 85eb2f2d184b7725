import { ENGINE } from "@talkback/core";
import type { Place } from "../app.js";
import { settle, type Settled } from "./asked.js";

export const PLACE_FORMAT = "talkback-place-1";
/** Largest file of a place that is read, in characters. */
export const LARGEST_PLACE = 2_000_000;

/** A place as a file: whatever a link is too short for. People from a file of their own are named, not held. */
export function printPlace({ question, ...rest }: Place): string {
  return `${JSON.stringify({ format: PLACE_FORMAT, engine: ENGINE, place: { ...question, ...rest } }, null, 2)}\n`;
}

/** The place of a file, mended as a link would be; null for what is no such file. Never throws. */
export function readPlace(text: string): Settled | null {
  if (text.length > LARGEST_PLACE) return null;
  const file = jsonIn(text);
  if (file?.format !== PLACE_FORMAT || typeof file.place !== "object" || file.place === null) return null;
  const { engine, place } = file;
  return settle({ ...place, engine: typeof engine === "string" ? engine : "?" });
}

function jsonIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
