import { h } from "../dom.js";
import type { App } from "../app.js";

/** Hands bytes to the reader as a file. */
export function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What a file of what is shown is called: scenario, seed and step, in letters that every system takes. */
export function fileName({ store, place }: App, ending: string, timed = true): string {
  const { footage, time } = store.state;
  const parts = [footage.scenario || "run", place.question.seed, ...(timed ? [`step-${Math.floor(time)}`] : [])];
  return `${parts.map((part) => part.replace(/[^\w.-]+/g, "-").slice(0, 60)).join("-")}.${ending}`;
}
