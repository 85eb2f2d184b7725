import type { App } from "../app.js";
import { createInbox } from "../place/inbox.js";

function toRoom(app: App): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
  app.go({ room: "study" }, { undo: false });
}

/** Studies that are to be run. */
export const studyInbox = createInbox(toRoom);
/** Bundles that are to be verified. */
export const bundleInbox = createInbox(toRoom);
