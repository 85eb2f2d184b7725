import type { Run } from "@talkback/core";
import { manifestOf, runFiles } from "@talkback/core/io";
import { version } from "virtual:talkback-build";
import type { Question } from "../question.js";
import type { Imported } from "./asked.js";
import { commandOf } from "./command-of.js";

/** The files that `talkback run --record causes --out` writes of a run, as texts by name. */
export function tablesOf(run: Run, question: Question, imported: Imported | undefined): Readonly<Record<string, string>> {
  const manifest = manifestOf(run, { command: commandOf(question, ["--record", "causes"]), version, record: "causes", file: imported?.source ?? null, notes: run.notes });
  const files = runFiles(run, manifest, imported?.network ?? null);
  return Object.fromEntries(Object.entries(files).map(([name, pieces]) => [name, textOf(pieces)]));
}

function textOf(pieces: Iterable<string | Uint8Array>): string {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  for (const piece of pieces) texts.push(typeof piece === "string" ? piece : decoder.decode(piece, { stream: true }));
  return texts.join("");
}
