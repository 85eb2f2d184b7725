import type { Footage } from "../../src/footage/footage.js";
import type { App } from "../app.js";
import { h, refill } from "../dom.js";

const SHOWN = ["privateMean", "publicMean", "backfire"] as const;

/** The three numbers that travel together, of this world and of the one it is compared with: an example. */
export function threeNumbers(app: App): { readonly element: HTMLElement; show(): void } {
  const { words, store } = app;
  const element = h("table", { class: "finding-numbers" });
  const text = (footage: Footage, name: (typeof SHOWN)[number]) => {
    const value = footage.summary[name];
    return value === null ? words("finding.none") : words(name === "backfire" ? "finding.share" : "finding.signed", { value });
  };
  return {
    element,
    show() {
      const { footage, compared } = store.state;
      const head = compared === null ? [] : [h("thead", {}, h("tr", {}, h("td", {}), h("th", { scope: "col" }, words("finding.a")), h("th", { scope: "col" }, words("finding.b"))))];
      refill(element, h("caption", {}, words("finding.example")), ...head, h("tbody", {}, ...SHOWN.map((name) => h("tr", {},
        h("th", { scope: "row" }, words(`finding.${name}`)), ...(compared === null ? [] : [h("td", {}, text(compared, name))]), h("td", {}, text(footage, name))))));
    },
  };
}
