import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { goTo } from "./go-to.js";
import type { Lesson } from "./lesson.js";
import type { NoteBook } from "./notes.js";
import { contextOf, type PageView } from "./page-context.js";
import { createPage } from "./pages/all.js";

export interface At {
  readonly lesson: Lesson;
  /** From 1. */
  readonly number: number;
  /** Page, from 0. */
  readonly at: number;
}

/** A page of a lesson with its heading, where it comes from, and the ways to the other pages. */
export function lessonView(app: App, book: NoteBook, { lesson, number, at }: At): PageView {
  const { words } = app;
  const page = lesson.pages[at]!;
  const own = `lessons.${lesson.id}.${page.id}.origin`;
  const last = at === lesson.pages.length - 1;
  const steps = h("ol", { class: "lesson-steps", "aria-label": words("lessons.pages") });
  const mark = () => refill(steps, ...lesson.pages.map(({ id }, k) => {
    const done = book.notes.done.includes(`${lesson.id}.${id}`);
    return h("li", {}, h("button", { type: "button", class: done ? "is-done" : null, "aria-current": k === at ? "step" : null, "aria-label": words("lessons.pageOf", { page: k + 1, heading: words(`lessons.${lesson.id}.${id}.heading`), done: done ? "yes" : "no" }), onclick: () => goTo(app, number, k) }, done ? "✓" : String(k + 1)));
  }));
  const view = createPage(contextOf(app, book, lesson, page, () => mark()));
  mark();
  const back = h("button", { type: "button", disabled: at === 0, onclick: () => goTo(app, number, at - 1) }, words("lessons.back"));
  const next = h("button", { type: "button", class: "lesson-main", onclick: () => (last ? app.go({ lesson: null }, { undo: false }) : goTo(app, number, at + 1)) }, words(last ? "lessons.toList" : "lessons.next"));
  const element = h("article", { class: "lesson" },
    h("p", { class: "lesson-where" }, h("button", { type: "button", class: "quiet", onclick: () => app.go({ lesson: null }, { undo: false }) }, words("lessons.toList")), h("span", {}, words("lessons.titleOf", { number, title: words(`lessons.${lesson.id}.title`) }))),
    h("h2", { tabindex: "-1" }, words(`lessons.${lesson.id}.${page.id}.heading`)), steps, view.element,
    h("details", { class: "lesson-origin" }, h("summary", {}, words(`lessons.origin.${page.origin}`)), h("p", {}, words(words.has(own) ? own : `lessons.${lesson.id}.origin`))),
    h("nav", { class: "lesson-nav", "aria-label": words("lessons.pages") }, back, next));
  return { element, dispose: view.dispose };
}
