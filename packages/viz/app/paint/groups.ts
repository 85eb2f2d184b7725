import type { Words } from "../../src/words/words.js";
import { h, refill } from "../dom.js";
import { type Part, TRAITS } from "./parts.js";

/** The most ids that are spelt out. */
const SPELT = 6;

export interface GroupActs {
  readonly mark: (part: Part) => void;
  readonly edit: (part: Part) => void;
  readonly remove: (part: Part) => void;
}

/** Painted groups as a list: who they are, what they were made, and what can be done with each. */
export function groupList(words: Words, acts: GroupActs): { readonly element: HTMLElement; show(parts: readonly Part[]): void } {
  const list = h("ol", { class: "paint-groups" });
  const empty = h("p", { class: "paint-hint" }, words("paint.noGroups"));
  const button = (act: keyof GroupActs, part: Part, k: number) =>
    h("button", { type: "button", "data-act": act, "aria-label": words(`paint.${act}Group`, { k }), onclick: () => acts[act](part) }, words(`paint.${act}`));
  const made = (part: Part) => TRAITS.flatMap((trait) => (part[trait] === null ? [] : [words(`paint.made.${trait}`, { value: part[trait] })])).join(", ");
  return {
    element: h("section", { "aria-label": words("paint.groups") }, h("h3", {}, words("paint.groups")), empty, list),
    show(parts) {
      empty.hidden = parts.length > 0;
      refill(list, ...parts.map((part, k) => h("li", {},
        h("p", {}, words("paint.group", { n: part.people.length, who: part.people.slice(0, SPELT).join(", "), more: Math.max(0, part.people.length - SPELT) })), h("p", { class: "paint-made" }, made(part)),
        h("div", { class: "paint-tools" }, ...(["mark", "edit", "remove"] as const).map((act) => button(act, part, k + 1))))));
    },
  };
}
