import { AbortedError, SpecError } from "@talkback/core";
import type { Answer } from "./lab.js";

/** What came of some work; never throws. What is no mistake of the asker, but ours, is an issue, too, with the code `E_INTERNAL`. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof AbortedError) return { ok: false, issues: [], aborted: true };
    if (error instanceof SpecError) return { ok: false, issues: error.issues };
    return { ok: false, issues: [{ code: "E_INTERNAL", path: "", expected: "an answer", received: error instanceof Error ? error.message : String(error) }] };
  }
}
