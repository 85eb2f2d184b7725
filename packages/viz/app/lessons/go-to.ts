import type { App } from "../app.js";

/** Goes to a page of a lesson. */
export const goTo = (app: App, number: number, page: number): void => app.go({ room: "lessons", lesson: { number, page } }, { undo: false });
