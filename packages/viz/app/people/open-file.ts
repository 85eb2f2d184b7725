import { tellRemarks } from "../address/tell-remarks.js";
import type { App } from "../app.js";
import { LARGEST } from "../lab/largest-file.js";
import { issueWords } from "../place/issue-words.js";
import { bundleInbox, studyInbox } from "../studies/inbox.js";
import { FILES_EN } from "../words/en/files.js";
import { peopleInbox } from "./inbox.js";

/** Opens a file, whatever it is: goes to its place, verifies a bundle, runs a study, or shows what network it holds. It is looked into by workers, not on the page's thread. */
export async function openFile(app: App, file: File): Promise<void> {
  app.learn(FILES_EN);
  const unreadable = (reason: string) => app.notice({ kind: "error", text: app.words("files.unreadable", { name: file.name, reason }) });
  const large = () => app.notice({ kind: "error", text: app.words("files.tooLarge", { name: file.name, megabytes: file.size / 1e6, largest: LARGEST / 1e6 }) });
  try {
    if (await isZip(file)) return bundleInbox.put(app, file);
    if (file.size > LARGEST) return large();
    const answer = await app.lab.openFile(await file.arrayBuffer());
    if (!answer.ok) return unreadable(issueWords(app.words, answer.issues));
    const what = answer.value;
    if (what.is === "network") return peopleInbox.put(app, file);
    if (what.is === "study") return studyInbox.put(app, file);
    if (what.is === "tooLarge") return large();
    if (what.is !== "place") return app.notice({ kind: "warning", text: app.words("files.noPlace") });
    closeDialogs();
    app.go(what.settled.place);
    await tellRemarks(app, what.settled.remarks);
  } catch (error) {
    unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a file begins, or is empty, as a zip does. */
async function isZip(file: File): Promise<boolean> {
  const [p, k, third, fourth] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

function closeDialogs(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
}
