import type { Run } from "@talkback/core";
import { manifestOf, runFiles } from "@talkback/core/io";
import { version } from "virtual:talkback-build";
import type { Question } from "../question.js";
import type { Imported } from "./asked.js";

/** The files that `talkback run --record causes --out` writes of a run, as texts by name. */
export function tablesOf(run: Run, question: Question, imported: Imported | undefined): Readonly<Record<string, string>> {
  const manifest = manifestOf(run, { command: commandOf(question), version, record: "causes", file: imported?.source ?? null, notes: run.notes });
  const files = runFiles(run, manifest, imported?.network ?? null);
  return Object.fromEntries(Object.entries(files).map(([name, pieces]) => [name, textOf(pieces)]));
}

function textOf(pieces: Iterable<string | Uint8Array>): string {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (const piece of pieces) texts.push(typeof piece === "string" ? piece : decoder.decode(piece, { stream: true }));
  return texts.join("");
}

/** The command that carries out the same run; a scenario that is not of the library is the manifest's, to be kept in a file. */
export function commandOf({ scenario, changes, seed, network }: Question): string {
  const sets = Object.entries(changes).flatMap(([path, value]) => ["--set", `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`]);
  const words = [typeof scenario === "string" ? scenario : "scenario.json", "--seed", seed, ...sets, "--record", "causes", ...(network === null ? [] : ["--network", network])];
  return ["talkback", "run", ...words].map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))).join(" ");
}
