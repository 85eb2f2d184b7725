import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import type { PeopleOptions } from "../lab/lab.js";

/** How a file shall be read, as fields; what is left empty is found out from the file. */
export function readingOptions(words: Words, again: () => void): { readonly element: HTMLElement; value(): PeopleOptions } {
  const choice = (name: string, values: readonly string[]) => h("select", { "data-option": name }, ...values.map((value) => h("option", { value }, words(`people.${name}.${value}`))));
  const column = (name: string) => h("input", { type: "text", autocomplete: "off", spellcheck: "false", "data-option": name });
  const [from, to, strength] = [column("from"), column("to"), column("strength")];
  const directed = choice("directed", ["auto", "no", "yes"]);
  const header = choice("header", ["auto", "yes", "no"]);
  const merge = choice("merge", ["max", "sum"]);
  const ids = h("input", { type: "checkbox", class: "control-switch", "data-option": "ids" });
  const row = (name: string, field: HTMLElement) => h("label", {}, words(`people.${name}`), field);
  const form = h("form", { class: "people-options", onsubmit: (event: Event) => { event.preventDefault(); again(); } },
    row("from", from), row("to", to), row("strength", strength), row("directed", directed), row("header", header), row("merge", merge),
    h("p", { class: "people-hint" }, words("people.comma")), h("button", { type: "submit" }, words("people.again")));
  ids.addEventListener("change", again);
  return {
    element: h("div", {}, h("label", { class: "people-ids" }, ids, words("people.ids")), h("details", {}, h("summary", {}, words("people.options")), form)),
    value() {
      const columns = Object.fromEntries(Object.entries({ from, to, strength }).flatMap(([name, { value }]) => (value.trim() === "" ? [] : [[name, value.trim()]])));
      return {
        ids: ids.checked ? "file" : "numbers", header: header.value as "auto", merge: merge.value as "max",
        ...(directed.value === "auto" ? {} : { directed: directed.value === "yes" }), ...(Object.keys(columns).length === 0 ? {} : { columns }),
      };
    },
  };
}
