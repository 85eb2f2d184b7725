import { basename } from "node:path";
import type { RunFlags } from "./run-flags.js";
import type { StudyFlags } from "./study/study-flags.js";

/** What of the flags decides how the result is printed or where it is written, not what it is. */
const APART = ["out", "force", "json"];
const FILES = ["network", "targets"];
const ON_UNLESS_TOLD = ["twin", "robustness"];

/** The command that a run or a study was made by, without folders, so that it reads the same wherever it was given. */
export function commandLine(command: "run" | "study", word: string, flags: RunFlags | StudyFlags): string {
  const words = Object.entries(flags).filter(([name]) => !APART.includes(name)).flatMap(([name, value]) => flagWords(name, value));
  return ["talkback", command, word, ...words].map(quoted).join(" ");
}

function flagWords(name: string, value: unknown): string[] {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (ON_UNLESS_TOLD.includes(name)) return value === false ? [`--no-${name}`] : [];
  if (FILES.includes(name)) return [flag, basename(String(value))];
  if (Array.isArray(value)) return value.flatMap((each) => [flag, String(each)]);
  return value === true ? [flag] : [flag, String(value)];
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word));
