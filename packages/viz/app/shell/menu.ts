import { h, refill } from "../dom.js";
import type { Action } from "../app.js";

/** A button with a list of actions under it; closed by Escape, by choosing, and by going elsewhere. */
export function createMenu(label: string, empty: string): { readonly element: HTMLElement; show(actions: readonly Action[]): void; open(): void } {
  const list = h("div", { class: "menu-list", role: "menu", hidden: true, onkeydown: (event: KeyboardEvent) => move(event), "aria-label": label });
  const button = h("button", { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => (list.hidden ? open() : close()) }, label);
  const element = h("div", { class: "menu", onfocusout: ({ relatedTarget }: FocusEvent) => { if (!element.contains(relatedTarget as Node | null)) close(); } }, button, list);
  const items = () => [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const open = () => {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items()[0]?.focus();
  };
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") {
      close();
      button.focus();
    } else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const show = (actions: readonly Action[]) => refill(list, ...(actions.length === 0 ? [h("p", { role: "menuitem", tabindex: "-1", "aria-disabled": "true" }, empty)] : actions.map((action) => h("button", {
    type: "button", role: "menuitem", tabindex: "-1", onclick: () => { close(); button.focus(); action.act(); },
  }, action.label))));
  show([]);
  return { element, show, open: () => { open(); } };
}
