import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { download } from "../shell/download.js";
import { changesText, COLUMNS, type LedgerColumn, ledgerCsv, sorted } from "./columns.js";
import type { Ledger } from "./create-ledger.js";
import { copy } from "./same-run.js";
import { shortHash } from "./short-hash.js";
import type { LedgerRow } from "./ledger.js";

/** The last runs as a table that can be sorted, from which each is opened again, and that can be taken along. */
export function ledgerTable(app: App, ledger: Ledger): HTMLElement {
  const { words } = app;
  let order: { readonly column: LedgerColumn; readonly direction: 1 | -1 } | null = null;
  const [head, body] = [h("tr"), h("tbody")];
  const empty = h("p", {}, words("ledger.empty"));
  const csv = h("button", { type: "button", onclick: () => download("talkback-runs.csv", "text/csv", ledgerCsv(ledger.rows)) }, words("ledger.csv"));
  const table = h("table", { class: "ledger-table" }, h("caption", {}, words("ledger.caption")), h("thead", {}, head), body);
  const element = h("div", { class: "ledger" }, empty, h("div", { class: "ledger-scroll", tabindex: "0", role: "region", "aria-label": words("ledger.heading") }, table), csv);
  const sortBy = (column: LedgerColumn) => {
    order = { column, direction: order?.column === column && order.direction === 1 ? -1 : 1 };
    show();
    head.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  };
  const open = (row: LedgerRow) => {
    element.closest("dialog")?.close();
    app.go({ room: "play", question: row.question, compare: null });
  };
  const show = () => {
    const rows = order === null ? ledger.rows : sorted(ledger.rows, order.column, order.direction);
    empty.hidden = rows.length > 0;
    table.hidden = csv.hidden = rows.length === 0;
    refill(head, ...COLUMNS.map((column) => h("th", { scope: "col", "aria-sort": order?.column !== column ? "none" : order.direction === 1 ? "ascending" : "descending" },
      h("button", { type: "button", class: "quiet", "data-column": column, onclick: () => sortBy(column) }, words(`ledger.${column}`)))), h("td", {}));
    refill(body, ...rows.map((row) => h("tr", {},
      h("th", { scope: "row" }, row.title), h("td", {}, changesText(row)), h("td", {}, row.seed),
      ...[row.publicMean, row.privateMean].map((mean) => h("td", { class: "number" }, words("ledger.mean", { mean }))),
      h("td", { class: "number" }, row.backfire === null ? words("ledger.none") : words("ledger.share", { share: row.backfire })),
      h("td", {}, h("button", { type: "button", class: "quiet", title: words("run.copyHash"), onclick: () => void copy(app, row.hash) }, h("code", {}, shortHash(row.hash)))),
      h("td", {}, h("button", { type: "button", "aria-label": words("ledger.openRun", { title: row.title, seed: row.seed }), onclick: () => open(row) }, words("ledger.open"))))));
  };
  ledger.onRows(show);
  show();
  return element;
}
