import type { Theme } from "../theme/theme.js";
import { make, styled } from "./make.js";
import type { DataTable } from "./view.js";

/** Data as a table of the page: a caption, and a scope for every head. */
export function tableElement(document: Document, { caption, head, rows }: DataTable, theme: Theme): HTMLTableElement {
  const edge = { padding: "4px 8px", "border-block-end": `1px solid ${theme.line}` };
  const cell = (text: string, k: number) => styled(k === 0 ? make(document, "th", { scope: "row" }, text) : make(document, "td", {}, text), { ...edge, "text-align": k === 0 ? "start" : "end", "font-weight": "400" });
  const heads = head.map((text, k) => styled(make(document, "th", { scope: "col" }, text), { ...edge, "text-align": k === 0 ? "start" : "end", "font-weight": "600" }));
  const body = rows.map((row) => make(document, "tr", {}, ...row.map(cell)));
  return styled(
    make(document, "table", {}, styled(make(document, "caption", {}, styled(make(document, "span", {}, caption), { display: "block", "max-inline-size": "40ch" })), { "text-align": "start", padding: "4px 8px" }),
      make(document, "thead", {}, make(document, "tr", {}, ...heads)), make(document, "tbody", {}, ...body)),
    { "border-collapse": "collapse", "font-variant-numeric": "tabular-nums", color: theme.ink },
  );
}
