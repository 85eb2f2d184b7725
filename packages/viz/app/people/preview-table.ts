import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import type { ImportedPeople } from "../lab/lab.js";

/** The first people of the file with their attributes, folded away. */
export function previewTable(words: Words, { preview: [head = [], ...rows], n }: ImportedPeople): HTMLElement {
  const caption = words("people.preview", { n: rows.length, of: n });
  return h("details", {}, h("summary", {}, caption), h("div", { class: "people-scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("thead", {}, h("tr", {}, ...head.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, ...rows.map(([id = "", ...cells]) => h("tr", {}, h("th", { scope: "row" }, id), ...cells.map((cell) => h("td", {}, cell))))))));
}
