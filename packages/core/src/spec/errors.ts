/** One thing wrong with what a user gave: where, what was expected, what was received, and how to mend it. */
export interface Issue {
  /** Machine-readable cause, e.g. `E_PARAM_RANGE`; one per kind of mistake. */
  readonly code: string;
  /** Dotted path into the input, or a place such as `line 12`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** What would mend it, e.g. the nearest valid name. */
  readonly hint?: string;
}

/** Base of every error the library throws on purpose. */
export class TalkbackError extends Error {
  override name = "TalkbackError";
}

/** The user's input cannot be accepted; lists every issue found, not only the first. */
export class SpecError extends TalkbackError {
  override name = "SpecError";
  constructor(
    readonly issues: readonly Issue[],
    subject = "input",
  ) {
    super(`${subject}: ${issues.length} ${issues.length === 1 ? "issue" : "issues"}\n${issues.map(issueText).join("\n")}`);
  }
}

/** A law of the engine was broken: a mistake of ours, or of a plug-in; carries the place. */
export class InvariantError extends TalkbackError {
  override name = "InvariantError";
  constructor(
    message: string,
    readonly at: { readonly step?: number; readonly agent?: string; readonly column?: string; readonly value?: unknown } = {},
  ) {
    super(`${message} (${Object.entries(at).map(([what, value]) => `${what} ${String(value)}`).join(", ")})`);
  }
}

/** The issue as one line: `path: expected …, received … (hint)`. */
export function issueText({ path, expected, received, hint }: Issue): string {
  return `${path === "" ? "input" : path}: expected ${expected}, received ${received}${hint === undefined ? "" : `; ${hint}`}`;
}
