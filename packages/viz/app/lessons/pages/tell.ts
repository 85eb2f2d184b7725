import { h } from "../../dom.js";
import { createScene } from "../scene.js";
import type { PageOf } from "../lesson.js";
import type { PageContext, PageView } from "../page-context.js";

/** Text, and beside it a run to look at. */
export function tellPage({ app, page, lesson, name, say, finish, book }: PageContext<PageOf<"tell">>): PageView {
  const scene = page.setting === null ? null : createScene(app, page.setting, { why: page.why });
  const wrote = lesson.pages.map(({ id }) => [id, book.notes.texts[`${lesson.id}.${id}`] ?? ""] as const).filter(([, text]) => text.trim() !== "");
  finish();
  return {
    element: h("div", { class: "lesson-tell" },
      ...wrote.map(([, text]) => h("blockquote", {}, h("p", { class: "lesson-hint" }, app.words("lessons.youWrote")), h("p", {}, text))),
      h("p", { class: "lesson-prose" }, say("text")), app.words.has(`lessons.${name}.more`) ? h("p", { class: "lesson-prose" }, say("more")) : null, scene?.element ?? null),
    dispose: () => scene?.dispose(),
  };
}
