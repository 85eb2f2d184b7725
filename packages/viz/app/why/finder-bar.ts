import { idOf } from "../../src/footage/footage.js";
import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { FINDERS, type Finder, findPeople } from "./finders.js";

/** Ways to a person: by what it did, or by its id. */
export function finderBar(app: App): { readonly element: HTMLElement } {
  const { words, store } = app;
  const found = h("span", { role: "status", class: "why-found" });
  const choice = h("select", { "aria-label": words("why.find") }, h("option", { value: "" }, words("why.find")), ...FINDERS.map((finder) => h("option", { value: finder }, words(`find.${finder}`))));
  const next = h("button", { type: "button" }, words("why.find-next"));
  const id = h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "why-id", "data-path": "person", "data-find": true });
  let [last, position] = ["", -1];
  const go = () => {
    if (choice.value === "") return;
    const { footage, time } = store.state;
    const people = findPeople(footage, choice.value as Finder, Math.floor(time));
    position = choice.value === last ? position + 1 : 0;
    last = choice.value;
    if (people.length === 0) return refill(found, words("why.none"));
    const i = people[position % people.length]!;
    store.set({ selected: i });
    refill(found, words("why.found", { id: idOf(footage, i), n: people.length }));
  };
  const named = (event: Event) => {
    event.preventDefault();
    const { footage } = store.state;
    const wanted = id.value.trim();
    if (wanted === "") return;
    const i = footage.ids === null ? (/^\d+$/.test(wanted) && Number(wanted) < footage.n ? Number(wanted) : -1) : footage.ids.indexOf(wanted);
    if (i < 0) return refill(found, words("why.unknown", { id: wanted }));
    store.set({ selected: i });
    refill(found, "");
  };
  choice.addEventListener("change", go);
  next.addEventListener("click", go);
  const form = h("form", { class: "why-by-id", onsubmit: named }, h("label", {}, words("why.by-id"), id), h("button", { type: "submit" }, words("why.go")));
  return { element: h("div", { class: "why-finder" }, choice, next, form, found) };
}
