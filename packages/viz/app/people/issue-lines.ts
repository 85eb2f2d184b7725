import type { Issue } from "@talkback/core";

/** Issues that differ in their place only, as one. */
export interface IssueLine {
  readonly first: Issue;
  /** How many there are like it, itself included. */
  readonly count: number;
}

/** What is wrong with a file, the same thing in several rows once, in the order of the file. */
export function issueLines(issues: readonly Issue[]): readonly IssueLine[] {
  const lines = new Map<string, { readonly first: Issue; count: number }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.expected, issue.received, issue.hint]);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { first: issue, count: 1 });
    else known.count++;
  }
  return [...lines.values()];
}
