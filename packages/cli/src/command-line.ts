import { basename } from "node:path";
import type { RunFlags } from "./run-flags.js";

/** What of the flags decides how the run is printed or where it is written, not what it is. */
const APART = ["out", "force", "json"];

/** The command that a run was made by, without folders, so that it reads the same wherever it was given. */
export function commandLine(word: string, flags: RunFlags): string {
  const words = Object.entries(flags).filter(([name]) => !APART.includes(name)).flatMap(([name, value]) => flagWords(name, value));
  return ["talkback", "run", word, ...words].map(quoted).join(" ");
}

function flagWords(name: string, value: unknown): string[] {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (name === "twin") return value === false ? ["--no-twin"] : [];
  if (name === "network") return [flag, basename(String(value))];
  if (Array.isArray(value)) return value.flatMap((each) => [flag, String(each)]);
  return value === true ? [flag] : [flag, String(value)];
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word));
