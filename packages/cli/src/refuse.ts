import { type Issue, SpecError } from "@talkback/core";

/** @throws {SpecError} with this one issue */
export function refuse(issue: Issue, subject = "talkback"): never {
  throw new SpecError([issue], subject);
}

/**
 * What all of these return.
 *
 * @throws {SpecError} with the issues of all that fail, not only of the first
 */
export function allOf<T extends readonly (() => unknown)[]>(...checks: T): { [K in keyof T]: ReturnType<T[K]> } {
  const issues: Issue[] = [];
  const results = checks.map((check) => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      issues.push(...error.issues);
      return undefined;
    }
  });
  if (issues.length > 0) throw new SpecError(issues, "talkback");
  return results as { [K in keyof T]: ReturnType<T[K]> };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name", EISDIR: "a folder", ENOTDIR: "a path through something that is no folder",
  EEXIST: "a file or a link of that name", EACCES: "no permission", EPERM: "no permission", ENOSPC: "a full disk", EROFS: "a read-only place", ENAMETOOLONG: "a name that is too long",
  ELOOP: "links in a circle", EMFILE: "too many open files",
};

/** An error of the file system as the user's to mend; any other as it is. */
export function fileError(error: unknown, file: string, expected: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^E[A-Z]+$/.test(code)) return error;
  return new SpecError([{ code: "E_FILE", path: file, expected, received: REASONS[code] ?? code }], "talkback");
}
