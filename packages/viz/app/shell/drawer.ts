import { h } from "../dom.js";

/** A dialog over the page with a heading, a way out, and what it holds; made once, opened often. */
export function createDrawer(id: string, heading: string, closing: string, content: HTMLElement): { readonly element: HTMLDialogElement; open(): void } {
  const title = h("h2", { id: `${id}-heading`, tabindex: "-1" }, heading);
  const close = h("button", { type: "button", class: "quiet", "aria-label": closing, onclick: () => element.close() }, "✕");
  const element = h("dialog", { class: "drawer", id: `drawer-${id}`, "aria-labelledby": `${id}-heading` }, h("div", { class: "drawer-head" }, title, close), h("div", { class: "drawer-body" }, content));
  element.addEventListener("click", (event) => { if (event.target === element) element.close(); });
  return {
    element,
    open() {
      if (element.open) return;
      element.showModal();
      title.focus();
    },
  };
}
