import { SpecError } from "@talkback/core";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "nothing of that name", EISDIR: "a folder", ENOTDIR: "a path through something that is no folder", EEXIST: "a file or a link of that name",
  EACCES: "no permission", EPERM: "no permission", ENOSPC: "a full disk", EDQUOT: "a full quota", EIO: "a disk that fails", EROFS: "a read-only place",
  ENAMETOOLONG: "a name that is too long", ELOOP: "links in a circle", EMFILE: "too many open files", ERR_FS_FILE_TOO_LARGE: "more than 2 GB",
};

/** An error of the file system as one that the user can mend, code E_FILE; any other as it is. */
export function fileError(error: unknown, file: string, expected: string, hint?: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^E[A-Z]+$/.test(code) && !Object.hasOwn(REASONS, code)) return error;
  return new SpecError([{ code: "E_FILE", path: file, expected, received: REASONS[code] ?? code, ...(hint === undefined ? {} : { hint }) }], "file");
}
