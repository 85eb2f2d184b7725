import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

/** A button that chooses a file, in a field onto which one can be dropped; what is dropped is taken by the page. */
export function fileField(words: Words, chosen: (file: File) => void): { readonly element: HTMLElement } {
  const input = h("input", { type: "file", hidden: true, tabindex: -1, accept: ".csv,.tsv,.txt,.edges,.gexf,.graphml,.xml,.json,.gz,.png" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) chosen(file);
    input.value = "";
  });
  const zone = h("div", { class: "people-drop" }, h("button", { type: "button", class: "people-choose", onclick: () => input.click() }, words("people.choose")), h("p", {}, words("people.drop")), input);
  for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, () => zone.toggleAttribute("data-over", true));
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.toggleAttribute("data-over", false));
  return { element: zone };
}
