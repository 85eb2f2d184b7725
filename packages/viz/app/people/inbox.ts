import type { App } from "../app.js";

/** Files on their way to the drawer of people: those that came before it was made wait there. */
interface Inbox {
  take: ((file: File) => void) | null;
  readonly waiting: File[];
}

const inboxes = new WeakMap<App, Inbox>();

function inboxOf(app: App): Inbox {
  const known = inboxes.get(app) ?? { take: null, waiting: [] };
  inboxes.set(app, known);
  return known;
}

/** Opens the drawer with a file. */
export function openFile(app: App, file: File): void {
  const inbox = inboxOf(app);
  app.open("people");
  if (inbox.take === null) inbox.waiting.push(file);
  else inbox.take(file);
}

/** Takes every file from now on, and those that wait. */
export function takeFiles(app: App, take: (file: File) => void): () => void {
  const inbox = inboxOf(app);
  inbox.take = take;
  for (const file of inbox.waiting.splice(0)) take(file);
  return () => { inbox.take = null; };
}
