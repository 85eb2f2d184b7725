import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

const HEIGHTS = ["low", "half", "full"] as const;

/** On small screens a sheet at the bottom in three heights; on larger ones nothing but what it holds. */
export function createSheet(words: Words, content: HTMLElement): { readonly element: HTMLElement; raise(): void; lower(): void } {
  let at = 0;
  const handle = h("button", { type: "button", class: "sheet-handle", onclick: () => to((at + 1) % HEIGHTS.length) });
  const element = h("div", { class: "sheet" }, handle, content);
  const to = (k: number) => {
    at = k;
    element.dataset.height = HEIGHTS[k]!;
    handle.setAttribute("aria-label", words("shell.sheet", { height: HEIGHTS[k]! }));
  };
  to(0);
  return { element, raise: () => to(Math.max(1, at)), lower: () => to(0) };
}
