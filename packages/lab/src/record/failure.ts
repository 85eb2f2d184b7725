import { InvariantError, issueText, SpecError } from "@talkback/core";
import type { RunRecord } from "./record.js";

/** Characters kept of a message. */
export const MESSAGE_LENGTH = 10_000;

const MEMORY = /alloc|memory|array length|array size|array buffer|invalid length/i;

/**
 * Why a run threw, as a code and in words.
 *
 * The first issue's code and all issues' text of a `SpecError`; `E_INVARIANT`; `E_MEMORY` where there was not enough, in the same words on every
 * JavaScript engine; `E_UNEXPECTED`, with the engine's own words, for anything else.
 */
export function failureOf(error: unknown): NonNullable<RunRecord["error"]> {
  const { code, message } = told(error);
  return { code, message: message.slice(0, MESSAGE_LENGTH) };
}

function told(error: unknown): NonNullable<RunRecord["error"]> {
  if (error instanceof SpecError) return { code: error.issues[0]?.code ?? "E_SPEC", message: error.issues.map(issueText).join("\n") };
  if (error instanceof InvariantError) return { code: "E_INVARIANT", message: error.message };
  if (error instanceof RangeError && MEMORY.test(error.message)) return { code: "E_MEMORY", message: "the run takes more memory than there was" };
  return { code: "E_UNEXPECTED", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
