import type { App } from "../app.js";

/** Opens a file, whatever it is. What tells files apart is fetched with the first of them. */
export async function open(app: App, file: File): Promise<void> {
  try {
    await (await import("./open-file.js")).openFile(app, file);
  } catch (error) {
    app.notice({ kind: "error", text: app.words("shell.notLoaded", { reason: error instanceof Error ? error.message : String(error) }) });
  }
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
