import type { App } from "../app.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { labelOf } from "../controls/label.js";
import { parametersOf, type Provenance } from "../controls/parameters.js";
import { h, refill } from "../dom.js";
import { whyOf } from "../library-claims.js";
import { type Column, COLUMNS, type Line, ordered, valueText } from "./ordered.js";

const KINDS: readonly Provenance[] = ["paper", "literature", "assumed", "project", "yours"];

/** Every value of the present story with where it comes from and why, to be put in order by its heads. */
export function parametersTable(app: App): { readonly element: HTMLElement; show(): void } {
  const { words } = app;
  let order: { readonly column: Column; readonly direction: 1 | -1 } | null = null;
  let lines: readonly Line[] = [];
  const [head, body] = [h("tr"), h("tbody")];
  const counts = h("p", { role: "status" });
  const heading = h("h2", {});
  const fill = () => {
    refill(head, ...COLUMNS.map((column) => h("th", { scope: "col", "aria-sort": order?.column !== column ? "none" : order.direction === 1 ? "ascending" : "descending" },
      h("button", { type: "button", class: "quiet", "data-column": column, onclick: () => sortBy(column) }, words(`about.${column}`)))));
    refill(body, ...(order === null ? lines : ordered(lines, order.column, order.direction)).map(({ name, path, value, provenance, why }) => h("tr", {},
      h("th", { scope: "row" }, name, h("code", {}, path)), h("td", { class: "about-value" }, valueText(value)),
      h("td", { class: "about-from" }, h("span", { class: `control-dot is-${provenance}`, "aria-hidden": "true" }), words(`controls.from.${provenance}`)), h("td", {}, why))));
  };
  const sortBy = (column: Column) => {
    order = { column, direction: order?.column === column && order.direction === 1 ? -1 : 1 };
    fill();
    head.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  };
  const name = words("about.parameters");
  return {
    element: h("section", { class: "about-section", "aria-label": name }, heading, counts, h("p", { class: "about-hint" }, words("about.tags")),
      h("div", { class: "about-scroll", tabindex: "0", role: "region", "aria-label": words("about.table") }, h("table", { class: "about-table" }, h("caption", { class: "unseen" }, name), h("thead", {}, head), body))),
    show() {
      const { question } = app.place;
      const [now, own] = [scenarioIn(question), ownScenario(question)];
      lines = parametersOf(now, own).map((parameter) => {
        const { path, value, provenance, why, constant } = parameter;
        return { name: labelOf(parameter, words), path, value, provenance, why: (constant === null ? null : whyOf(...constant)) ?? why ?? (provenance === "yours" ? words("about.yours", { was: valueText(parameter.was) }) : words("about.unsaid")) };
      });
      const count = (kind: Provenance) => lines.filter(({ provenance }) => provenance === kind).length;
      refill(heading, words("about.parametersOf", { title: now.title }));
      refill(counts, words("about.counts", { n: lines.length, ...Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) }));
      fill();
    },
  };
}
