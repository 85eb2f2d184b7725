import { noticeOf } from "../address/notice-of.js";
import type { App } from "../app.js";
import { LARGEST } from "../lab/largest-file.js";
import { issueWords } from "../place/issue-words.js";
import { openFile } from "./inbox.js";

/** Opens a file, whatever it is: goes to its place, or shows what network it holds. It is looked into by the lab, not on the page's thread. */
export async function open(app: App, file: File): Promise<void> {
  const large = () => app.notice({ kind: "error", text: app.words("people.tooLarge", { name: file.name, megabytes: file.size / 1e6, largest: LARGEST / 1e6 }) });
  if (file.size > LARGEST) return large();
  const bytes = await file.arrayBuffer().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const unreadable = (reason: string) => app.notice({ kind: "error", text: app.words("people.unreadable", { name: file.name, reason }) });
  if (typeof bytes === "string") return unreadable(bytes);
  const answer = await app.lab.openFile(bytes);
  if (!answer.ok) return unreadable(issueWords(app.words, answer.issues));
  const what = answer.value;
  if (what.is === "network") return openFile(app, file);
  if (what.is === "tooLarge") return large();
  if (what.is !== "place") return app.notice({ kind: "warning", text: app.words("address.noPlace") });
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
  app.go(what.settled.place);
  for (const remark of what.settled.remarks) app.notice(noticeOf(app, remark));
}

/** Takes files that are dropped anywhere on the page. Returns what ends that. */
export function acceptDrops(app: App): () => void {
  const carries = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
  const over = (event: DragEvent) => { if (carries(event)) event.preventDefault(); };
  const drop = (event: DragEvent) => {
    if (!carries(event)) return;
    event.preventDefault();
    const file = event.dataTransfer!.files[0];
    if (file !== undefined) void open(app, file);
  };
  document.addEventListener("dragover", over);
  document.addEventListener("drop", drop);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("drop", drop);
  };
}
