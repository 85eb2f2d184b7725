import type { Values } from "../../src/words/format.js";
import type { App } from "../app.js";
import type { Lesson, Page } from "./lesson.js";
import type { NoteBook } from "./notes.js";

/** What a page of a lesson is given. */
export interface PageContext<P extends Page = Page> {
  readonly app: App;
  readonly lesson: Lesson;
  readonly page: P;
  /** `<lesson>.<page>`: its name among notes. */
  readonly name: string;
  readonly book: NoteBook;
  /** Speaks a text of the page's own, by the last part of its key. */
  readonly say: (part: string, values?: Values) => string;
  /** The page was worked through. */
  finish(): void;
}

/** The content of a page, under its heading. */
export interface PageView {
  readonly element: HTMLElement;
  dispose(): void;
}

export const contextOf = (app: App, book: NoteBook, lesson: Lesson, page: Page, onFinish: () => void): PageContext => {
  const name = `${lesson.id}.${page.id}`;
  return {
    app, lesson, page, name, book, say: (part, values) => app.words(`lessons.${name}.${part}`, values),
    finish() {
      book.finish(name);
      onFinish();
    },
  };
};
