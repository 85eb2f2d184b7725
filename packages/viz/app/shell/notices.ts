import type { Words } from "../../src/words/words.js";
import type { Notice } from "../app.js";
import { h } from "../dom.js";

/** How long a notice stays that nobody looks at, ms; one with actions stays until it is answered. */
const STAYS = 8000;
const MOST = 4;

/** Notices at the edge of the page: errors are said at once, the rest when there is time. */
export function createNotices(words: Words): { readonly element: HTMLElement; show(notice: Notice): void } {
  const element = h("section", { class: "notices", "aria-label": words("shell.notices") });
  const show = ({ kind, text, actions = [] }: Notice) => {
    for (const same of [...element.children].filter((each) => each.querySelector("p")?.textContent === text)) same.remove();
    const close = h("button", { type: "button", class: "quiet", onclick: () => item.remove(), "aria-label": words("shell.close") }, "✕");
    const buttons = actions.map(({ label, act }) => h("button", { type: "button", onclick: () => { item.remove(); act(); } }, label));
    const item = h("div", { class: `notice is-${kind}`, role: kind === "error" ? "alert" : "status" }, h("p", {}, text), h("div", { class: "notice-actions" }, ...buttons, close));
    element.append(item);
    while (element.children.length > MOST) element.firstElementChild!.remove();
    if (actions.length === 0 && kind !== "error") leave(item);
  };
  return { element, show };
}

/** Takes it away after a while that begins anew whenever somebody points at it or has the focus in it. */
function leave(item: HTMLElement): void {
  let timer = 0;
  const start = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => item.remove(), STAYS);
  };
  for (const event of ["pointerenter", "focusin"]) item.addEventListener(event, () => clearTimeout(timer));
  for (const event of ["pointerleave", "focusout"]) item.addEventListener(event, start);
  start();
}
