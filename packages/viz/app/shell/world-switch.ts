import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

/** Two buttons for which of two worlds is seen where there is room for one: `data-world` of the element that holds them, for style sheets. */
export function createWorldSwitch(worlds: HTMLElement, words: Words): HTMLElement {
  const buttons = (["a", "b"] as const).map((world) => h("button", { type: "button", class: "world-choice", "aria-label": words(world === "a" ? "shell.worldA" : "shell.worldB"), onclick: () => show(world) }, world.toUpperCase()));
  const show = (world: "a" | "b") => {
    worlds.dataset.world = world;
    for (const [k, button] of buttons.entries()) button.setAttribute("aria-pressed", String(world === "ab"[k]));
  };
  show("b");
  return h("div", { class: "world-switch", role: "group", "aria-label": "A | B" }, ...buttons);
}
