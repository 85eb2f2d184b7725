/** Something that is not as it should be. */
export interface Finding {
  /** Name of what was checked. */
  readonly check: string;
  readonly file: string;
  /** Which row of a table, by its key, such as `run_id 0123456789abcdef, step 3`; null where it is about the file. */
  readonly row: string | null;
  /** Column of a table, or path in JSON; null where it is about the whole. */
  readonly column: string | null;
  readonly expected: string;
  readonly found: string;
  /** Address of the run that it is about. */
  readonly run?: string;
}

/** Findings of one kind that are kept, besides their count. */
const KEPT = 50;

/** A check that was done. */
export interface Check {
  readonly name: string;
  /** What was looked at, such as `120 runs`. */
  readonly what: string;
  readonly findings: number;
}

/** Collects what is found. */
export interface Findings {
  readonly checks: readonly Check[];
  readonly kept: readonly Finding[];
  tell(finding: Finding): void;
  /** Notes that a check was done, which told of its findings before. */
  done(name: string, what: string): void;
}

export function findings(): Findings {
  const counts = new Map<string, number>();
  const checks: Check[] = [];
  const kept: Finding[] = [];
  return {
    checks, kept,
    tell(finding) {
      const count = (counts.get(finding.check) ?? 0) + 1;
      counts.set(finding.check, count);
      if (count <= KEPT) kept.push(finding);
    },
    done: (name, what) => { checks.push({ name, what, findings: counts.get(name) ?? 0 }); },
  };
}

/** A finding as a line. */
export const findingText = ({ file, row, column, expected, found }: Finding): string =>
  `${[file, row, column].filter((part) => part !== null).join(", ")}: expected ${expected}, found ${found}`;
