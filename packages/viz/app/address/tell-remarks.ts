import type { App } from "../app.js";
import type { Remark } from "./remark.js";

/** Tells people what of a link or a file could not be taken as it is; the words for that are fetched when there is something to tell. */
export async function tellRemarks(app: App, remarks: readonly Remark[]): Promise<void> {
  if (remarks.length === 0) return;
  try {
    const { noticeOf, words } = await import("./late-notices.js");
    app.learn(words);
    for (const remark of remarks) app.notice(noticeOf(app, remark));
  } catch (error) {
    app.notice({ kind: "warning", text: app.words("shell.notLoaded", { reason: error instanceof Error ? error.message : String(error) }) });
  }
}
