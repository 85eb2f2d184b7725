import { openStream } from "@talkback/core";
import type { PickBelow } from "@talkback/core/stats";

/** Whole numbers from a stream of its own, the same in every run. */
export function pickOf(name: string): PickBelow {
  const stream = openStream("tests of statistics", 0, name);
  let k = 0;
  return (n) => Math.floor(stream.uniform(k++) * n);
}
