import type { Brush } from "../../src/store/store.js";
import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { FINDERS, type Finder, findPeople } from "../why/finders.js";
import { markedIds, marking } from "./marked.js";

type Tool = "circle" | "lasso" | "move";
const TOOLS: readonly Tool[] = ["circle", "lasso", "move"];

/** Ways to mark people: a brush or a lasso on the network, kinds of people, and the one who is selected. */
export function toolsFor(app: App): { readonly element: HTMLElement; on(is: boolean): void; toggleSelected(): void; dispose(): void } {
  const { words, store } = app;
  let [tool, active]: [Tool, boolean] = ["circle", false];
  const radius = h("input", { type: "range", min: 24, max: 96, step: 4, value: 36, "aria-label": words("paint.radius") });
  const erase = h("input", { type: "checkbox", class: "control-switch" });
  const brush = (): Brush | null => (!active || tool === "move" ? null : tool === "circle" ? { shape: tool, radius: radius.valueAsNumber, erase: erase.checked } : { shape: tool, erase: erase.checked });
  const arm = () => {
    store.set({ brush: brush() });
    for (const [k, button] of buttons.entries()) button.setAttribute("aria-pressed", String(TOOLS[k] === tool));
    size.hidden = tool !== "circle";
  };
  const buttons = TOOLS.map((each) => h("button", { type: "button", "data-tool": each, onclick: () => { tool = each; arm(); } }, words(`paint.tool.${each}`)));
  const size = h("label", { class: "paint-size" }, words("paint.size"), radius);
  for (const input of [radius, erase]) input.addEventListener("input", arm);
  const finder = h("select", { "aria-label": words("paint.find") }, h("option", { value: "" }, words("paint.find")), ...FINDERS.map((each) => h("option", { value: each }, words(`find.${each}`))));
  finder.addEventListener("change", () => {
    const { footage, time } = store.state;
    if (finder.value !== "") store.set({ highlighted: marking(store.state, findPeople(footage, finder.value as Finder, Math.floor(time))) });
    finder.value = "";
  });
  const toggleSelected = () => {
    const { selected } = store.state;
    if (selected !== null) store.set({ highlighted: marking(store.state, [selected], true) });
  };
  const add = h("button", { type: "button", "data-paint": "toggle", onclick: toggleSelected }, words("paint.toggle"));
  const none = h("button", { type: "button", onclick: () => store.set({ highlighted: null }) }, words("paint.none"));
  const count = h("p", { role: "status", class: "paint-count" });
  const show = () => {
    const { highlighted, selected, footage } = store.state;
    const ids = markedIds(store.state);
    add.disabled = selected === null;
    none.disabled = highlighted === null;
    refill(count, words("paint.count", { n: ids.length, who: ids.length === 1 ? ids[0]! : "", of: footage.n }));
  };
  const unwatch = store.watch((_, changed) => { if (changed.has("highlighted") || changed.has("selected") || changed.has("footage")) show(); });
  show();
  arm();
  return {
    element: h("fieldset", {}, h("legend", {}, words("paint.who")), h("div", { class: "paint-tools", role: "group", "aria-label": words("paint.tools") }, ...buttons), size,
      h("label", { class: "paint-erase" }, erase, words("paint.erase")), finder, h("div", { class: "paint-tools" }, add, none), count),
    on(is) {
      active = is;
      arm();
    },
    toggleSelected,
    dispose() {
      unwatch();
      store.set({ brush: null });
    },
  };
}
