import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { playOpening } from "../opening/play-opening.js";
import { keptHere } from "../shell/kept-here.js";
import { LESSONS } from "./all.js";
import { goTo } from "./go-to.js";
import { createNoteBook, type NoteBook } from "./notes.js";
import { lessonView } from "./lesson-view.js";

/** The room of lessons: the list of them, or a page of the one that the place names. */
export const lessonsPanel: Panel = (app) => {
  const book = createNoteBook(keptHere("localStorage"));
  const element = h("div", { class: "lessons" });
  let [shown, dispose]: [string, () => void] = ["", () => undefined];
  const show = (focus: boolean) => {
    if (app.place.room !== "lessons") return;
    const { lesson } = app.place;
    const key = lesson === null ? "list" : `${lesson.number}.${lesson.page}`;
    if (key === shown) return;
    dispose();
    [shown, dispose] = [key, () => undefined];
    const found = lesson === null ? undefined : LESSONS[lesson.number - 1];
    if (lesson === null || found === undefined) refill(element, list(app, book));
    else {
      const view = lessonView(app, book, { lesson: found, number: lesson.number, at: Math.min(lesson.page, found.pages.length - 1) });
      refill(element, view.element);
      dispose = view.dispose;
    }
    if (focus) element.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
  };
  const stop = app.onPlace(({ room }, before) => show(room === before.room));
  show(false);
  return { element, dispose() { stop(); dispose(); } };
};

function list(app: App, book: NoteBook): HTMLElement {
  const { words } = app;
  const items = LESSONS.map((lesson, k) => {
    const done = lesson.pages.filter(({ id }) => book.notes.done.includes(`${lesson.id}.${id}`)).length;
    const next = Math.max(0, lesson.pages.findIndex(({ id }) => !book.notes.done.includes(`${lesson.id}.${id}`)));
    const state = done === 0 ? "new" : done === lesson.pages.length ? "done" : "begun";
    return h("li", { class: "lesson-card" },
      h("h3", {}, words("lessons.titleOf", { number: k + 1, title: words(`lessons.${lesson.id}.title`) })), h("p", {}, words(`lessons.${lesson.id}.about`)),
      h("p", { class: "lesson-hint" }, words("lessons.progress", { done, pages: lesson.pages.length })),
      h("button", { type: "button", onclick: () => goTo(app, k + 1, next), "aria-label": words("lessons.openLesson", { number: k + 1, title: words(`lessons.${lesson.id}.title`), state }) },
        words("lessons.open", { state })));
  });
  return h("div", {}, h("h2", { class: "unseen", tabindex: "-1" }, words("lessons.list")), h("p", { class: "lead" }, words("lessons.lead")), h("ol", { class: "lesson-cards" }, ...items),
    h("p", {}, h("button", { type: "button", onclick: () => playOpening(app) }, words("opening.again"))));
}
