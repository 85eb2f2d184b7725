import type { App } from "../app.js";
import { arrange, h } from "../dom.js";
import { GROUPS, type Group } from "./groups.js";

/** Groups of controls, each with its name, in the order of cause; a group without controls is left out. */
export function groupSets({ words }: App): { readonly element: HTMLElement; show(of: (group: Group) => readonly HTMLElement[]): void } {
  const element = h("div", { class: "controls-groups" });
  const sets = GROUPS.map((group) => ({ group, set: h("fieldset"), legend: h("legend", {}, words(`controls.group.${group}`)) }));
  return {
    element,
    show(of) {
      arrange(element, sets.flatMap(({ group, set, legend }) => {
        const own = of(group);
        arrange(set, [legend, ...own]);
        return own.length === 0 ? [] : [set];
      }));
    },
  };
}
