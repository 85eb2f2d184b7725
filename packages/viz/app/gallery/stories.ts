import { type Entry, entries } from "../catalogue.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { createCard } from "./card.js";
import { type Tag, TAGS, tagOf } from "./tags.js";
import { createThumbnails } from "./thumbnails.js";

/** Every story of the library as a card that says what is asked, what happened, and what came of its claims; to be found by kind and words. */
export function createStories(app: OwnApp): HTMLElement {
  const { words } = app;
  const thumbnails = createThumbnails(app);
  const cards = entries().map((entry) => ({ entry, text: searched(entry), element: createCard(app, entry, thumbnails) }));
  let tag: Tag | null = null;
  const search = h("input", { type: "search", id: "gallery-search", oninput: () => show(), maxlength: 100 });
  const all = [null, ...TAGS].map((each) => ({ each, button: h("button", { type: "button", onclick: () => { tag = each; show(); } }, words("gallery.tag", { tag: each ?? "all" })) }));
  const said = h("p", { class: "gallery-count", role: "status" });
  const show = () => {
    const wanted = search.value.trim().toLowerCase();
    let count = 0;
    for (const { entry, text, element } of cards) {
      element.hidden = (tag !== null && tagOf(entry.id) !== tag) || !text.includes(wanted);
      if (!element.hidden) count++;
    }
    for (const { each, button } of all) button.setAttribute("aria-pressed", String(each === tag));
    said.textContent = words("gallery.count", { count, all: cards.length });
  };
  show();
  return h("div", {},
    h("div", { class: "gallery-filter" }, h("div", { role: "group", "aria-label": words("gallery.tags"), class: "gallery-tags" }, ...all.map(({ button }) => button)),
      h("label", { for: "gallery-search" }, words("gallery.search")), search, said),
    h("ul", { class: "cards" }, ...cards.map(({ element }) => element)));
}

const searched = ({ id, title, question, story, mechanism }: Entry): string => [id, title, question, story, mechanism].join("\n").toLowerCase();
