import type { Entry } from "../catalogue.js";
import { scenarioOf } from "../catalogue.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { late } from "../place/late.js";
import { tagOf } from "./tags.js";
import type { Thumbnails } from "./thumbnails.js";

/** A story as a card: its picture, its question, what happened, what makes it happen, what came of its claims. */
export function createCard(app: OwnApp, entry: Entry, thumbnails: Thumbnails): HTMLElement {
  const { words } = app;
  const { id, title, question, story, mechanism, claims: all, held } = entry;
  const { steps } = scenarioOf(id);
  const open = () => app.go({ room: "play", lesson: null, question: { ...app.place.question, scenario: id, changes: {}, network: null }, compare: null, time: 0, selected: null, picture: "network" });
  const badge = words("gallery.verdict", { held, all });
  const claims = h("details", { class: "card-claims", ontoggle: () => { if (claims.open && claims.childElementCount === 1) claims.append(claimsOf(app).element); } },
    h("summary", {}, h("span", { class: "badge", "data-all": held === all }, badge)));
  const claimsOf = late(async () => {
    const told = await import("./claims.js");
    return { panel: () => ({ element: told.claimsOf(words, id), dispose() {} }) };
  });
  return h("li", { class: "card", "data-story": id },
    h("div", { class: "card-picture" }, thumbnails.make(id, title)),
    h("p", { class: "card-tags" }, h("span", { class: `chip tag-${tagOf(id)}` }, words("gallery.tag", { tag: tagOf(id) })), h("span", { class: "card-duration" }, words("gallery.duration", { steps }))),
    h("h2", {}, h("a", { href: `#s=${id}`, class: "card-open", onclick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    } }, title)),
    h("p", { class: "card-question" }, question),
    h("p", { class: "card-story" }, story),
    h("details", { class: "card-mechanism" }, h("summary", {}, words("gallery.mechanism")), h("p", {}, mechanism)),
    all === 0 ? null : claims);
}
