import type { Theme } from "../theme/theme.js";
import { tableElement } from "./data-table.js";
import { make, styled } from "./make.js";
import type { DataTable } from "./view.js";

export interface Disclosure {
  readonly element: HTMLDetailsElement;
  /** Takes over a theme, a label and, where it is open, the table of now. */
  refresh(label: string, theme: Theme): void;
}

/** A button that shows data as a table, which is made only while it is open. */
export function disclosure(document: Document, table: () => DataTable | null, theme: () => Theme): Disclosure {
  const summary = styled(make(document, "summary"), { cursor: "pointer", "min-height": coarse() ? "44px" : "24px", "line-height": coarse() ? "44px" : "max(24px, 1.5rem)", "font-size": "max(12px, 0.75rem)", width: "fit-content" });
  const scroller = styled(make(document, "div", { role: "region", tabindex: "0" }), { overflow: "auto", "max-height": "320px", "font-size": "max(12px, 0.75rem)" });
  const element = make(document, "details", {}, summary, scroller);
  const fill = () => {
    const data = element.hasAttribute("open") ? table() : null;
    scroller.replaceChildren(...(data === null ? [] : [tableElement(document, data, theme())]));
    if (data !== null) scroller.setAttribute("aria-label", data.caption);
  };
  element.addEventListener("toggle", fill);
  return {
    element,
    refresh(label, { muted }) {
      summary.replaceChildren(document.createTextNode(label));
      styled(summary, { color: muted });
      fill();
    },
  };
}

/** Whether fingers are what points. */
const coarse = (): boolean => typeof matchMedia !== "undefined" && matchMedia("(pointer: coarse)").matches;
