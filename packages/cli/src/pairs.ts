import { show } from "@talkback/core";
import { allOf, refuse } from "./refuse.js";

export const isPair = (text: string): boolean => text.indexOf("=") > 0;

/** What stands before and after the first equals sign. */
export function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

/** @throws {SpecError} naming every text that is no pair */
export const requirePairs = (texts: readonly string[]): void => {
  allOf(...texts.filter((text) => !isPair(text)).map((text) => () => refusePair(text)));
};

export const refusePair = (text: string): never =>
  refuse({ code: "E_OPTION", path: "--set", expected: "path=value", received: show(text), hint: "for instance --set push=2" });
