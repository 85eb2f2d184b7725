import { noticeOf } from "../address/notice-of.js";
import type { App } from "../app.js";
import { openFile } from "./inbox.js";
import { LARGEST, whatFile } from "./what-file.js";

/** Opens a file, whatever it is: goes to its place, or shows what network it holds. */
export async function open(app: App, file: File): Promise<void> {
  const large = () => app.notice({ kind: "error", text: app.words("people.tooLarge", { name: file.name, megabytes: file.size / 1e6, largest: LARGEST / 1e6 }) });
  if (file.size > LARGEST) return large();
  const what = whatFile(new Uint8Array(await file.arrayBuffer()));
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
    if (file !== undefined) void open(app, file).catch((error: unknown) => app.notice({ kind: "error", text: app.words("people.unreadable", { name: file.name, reason: error instanceof Error ? error.message : String(error) }) }));
  };
  document.addEventListener("dragover", over);
  document.addEventListener("drop", drop);
  return () => {
    document.removeEventListener("dragover", over);
    document.removeEventListener("drop", drop);
  };
}
