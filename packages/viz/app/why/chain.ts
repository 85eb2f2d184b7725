import type { Explanation } from "@talkback/core";
import type { App } from "../app.js";
import { h } from "../dom.js";

/** The messages from where it began to the one that moved this decision; people in it can be chosen. */
export function chainOf(app: App, { chain }: Explanation): HTMLElement {
  const { words, store } = app;
  const choose = (id: string) => () => {
    const { ids, n } = store.state.footage;
    const i = ids === null ? Number(id) : ids.indexOf(id);
    if (Number.isInteger(i) && i >= 0 && i < n) store.set({ selected: i });
  };
  const links = [...chain].reverse().map(({ from, who, step, opinion, relation }) => {
    const text = words("why.chain-item", { kind: from, who, step, opinion });
    return h("li", {}, from === "campaign" ? text : h("button", { type: "button", class: "why-link", onclick: choose(who) }, text),
      relation === null ? null : h("span", { class: "why-relation" }, words(`why.relation.${relation}`)));
  });
  return h("section", { class: "why-chain", "aria-label": words("why.chain"), hidden: links.length === 0 }, h("h4", {}, words("why.chain")), h("ol", {}, ...links), h("p", { class: "why-hint" }, words("why.attribution")));
}
