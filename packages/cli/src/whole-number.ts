import { show } from "@talkback/core";
import { refuse } from "./refuse.js";

/** @throws {SpecError} when the text is no whole number in [min, max] */
export function wholeNumber(text: string, flag: string, min: number, max: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  return refuse({ code: "E_OPTION", path: flag, expected: `a whole number from ${min} to ${max}`, received: show(text) });
}
