import { type Issue, SpecError } from "@talkback/core";
import { zipSync } from "fflate";
import { checkName } from "./check-name.js";

/** The first moment that a zip can tell, by any clock. */
const MOMENT = "1980-01-01T00:00:00";
/** From here on a zip needs what readers of bundles refuse. */
const MOST = 2 ** 32 - 1;
/** How hard it tries to be small, from 1 to 9. */
const LEVEL = 6;

/**
 * A zip of files, by name: the same bytes for the same files, in whatever order they come, and whenever.
 *
 * @throws {SpecError} E_BUNDLE when a name is not fit, or it would be larger than 4 GB
 */
export function bundleOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(files).sort();
  const issues = names.flatMap((name): Issue[] => {
    const expected = checkName(name);
    return expected === null ? [] : [issue(name, expected, name)];
  });
  const total = names.reduce((sum, name) => sum + files[name]!.length, 0);
  if (total > MOST) issues.push(issue("", `at most ${MOST} bytes`, String(total)));
  if (issues.length > 0) throw new SpecError(issues, "bundle");
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name]!])), { level: LEVEL, mtime: MOMENT });
}

const issue = (path: string, expected: string, received: string): Issue => ({ code: "E_BUNDLE", path, expected, received });
