import { ENGINE, SpecError } from "@talkback/core";

const FORMAT = "talkback-log-1";

/** What a log says of itself in its first line. */
export interface LogHeader {
  readonly format: typeof FORMAT;
  readonly engine: string;
  /** Hash of the study it was begun for. */
  readonly study: string;
  /** ISO 8601, in UTC. */
  readonly begun: string;
}

/** @param begun when the first of its runs was, in ISO 8601, in UTC; now when absent */
export const headerOf = (study: string, begun = new Date().toISOString()): { readonly log: LogHeader } => ({ log: { format: FORMAT, engine: ENGINE, study, begun } });

/** What a line says of its log; null where it is no header. */
export function headerIn(line: unknown): LogHeader | null {
  const header = (line as { readonly log?: LogHeader } | null | undefined)?.log;
  return header?.format === FORMAT && [header.engine, header.study, header.begun].every((text) => typeof text === "string") ? header : null;
}

/** @throws {SpecError} when a log is of another engine, or of none of these studies */
export function requireOurs({ engine, study }: LogHeader, file: string, studies: readonly string[]): void {
  if (engine !== ENGINE) {
    throw new SpecError([{
      code: "E_VERSION", path: file, expected: `runs of ${ENGINE}`, received: `runs of ${engine}`,
      hint: "go on with the version that began, or give another folder: results of two engines are never mixed",
    }], "folder");
  }
  if (!studies.includes(study)) {
    throw new SpecError([{ code: "E_FOLDER", path: file, expected: `a log of the study with hash ${studies[0]}`, received: `one of the study with hash ${study}`, hint: "take it away" }], "folder");
  }
}
