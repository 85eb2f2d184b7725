import { h } from "../dom.js";
import type { PageContext } from "./page-context.js";

/** A field for one sentence that explains the gap; what stands in it is kept in the browser, and nowhere else. */
export function askWhy({ app, book, name, finish }: Pick<PageContext, "app" | "book" | "name" | "finish">): HTMLElement {
  const { words } = app;
  const hint = h("p", { class: "lesson-hint", id: `why-hint-${name}` }, words("lessons.whyHint"));
  const field = h("textarea", { rows: 2, maxlength: 1000, "aria-describedby": hint.id, oninput: () => { book.write(name, field.value); if (field.value.trim() !== "") finish(); } });
  field.value = book.notes.texts[name] ?? "";
  return h("div", { class: "lesson-why" }, h("label", {}, h("span", {}, words("lessons.why")), field), hint);
}
