import { show } from "@talkback/core";
import type { Share } from "@talkback/lab";
import { refuse } from "../refuse.js";

/** The share of runs that a text asks for: `5%` or `all`. */
export function shareOf(text: string): Share {
  if (text === "all") return "all";
  const [, percent] = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text) ?? [];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100;
  return refuse({ code: "E_OPTION", path: "--sample", expected: "a percentage from 0% to 100%, or all", received: show(text) });
}
