import type { Question } from "../question.js";

/** The command that carries out the same run; a scenario that is not of the library is the manifest's, to be kept in a file. */
export function commandOf({ scenario, changes, seed, network }: Question, more: readonly string[] = []): string {
  const sets = Object.entries(changes).flatMap(([path, value]) => ["--set", `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`]);
  const words = [typeof scenario === "string" ? scenario : "scenario.json", "--seed", seed, ...sets, ...more, ...(network === null ? [] : ["--network", network])];
  return ["talkback", "run", ...words].map(quoted).join(" ");
}

/** As a shell takes it for what it is: seeds and values may come from a link of anybody. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
