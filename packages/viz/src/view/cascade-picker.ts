import type { State } from "../store/store.js";
import { type CascadeForest, largestFirst } from "./cascade-forest.js";
import { rootText } from "./cascade-words.js";
import { make, styled } from "./make.js";
import { controlHeight } from "./picture-frame.js";

/** Cascades offered, the largest ones. */
const OFFERED = 20;

/** A list to choose a cascade from, by size; the one that is shown is always among them. */
export function cascadePicker(document: Document, chosen: (root: number) => void) {
  const select = styled(make(document, "select"), { font: "inherit", "min-height": controlHeight(), "max-width": "100%", "min-width": "0", flex: "0 1 auto", "border-radius": "6px", border: "1px solid" });
  const text = make(document, "span");
  const element = styled(make(document, "label", {}, text, select), { display: "flex", "flex-wrap": "wrap", "align-items": "center", gap: "4px 8px", margin: "0 0 4px" });
  select.addEventListener("change", () => chosen(Number(select.value)));
  return {
    element,
    show(state: State, forest: CascadeForest | null, root: number) {
      element.toggleAttribute("hidden", forest === null);
      styled(element, { display: forest === null ? "none" : "flex" });
      if (forest === null) return;
      const { theme, words } = state;
      text.replaceChildren(document.createTextNode(words("cascade.choose")));
      styled(select, { background: theme.raised, color: theme.ink, "border-color": theme.outline });
      const largest = [...largestFirst(forest).subarray(0, OFFERED)];
      const offered = largest.includes(root) ? largest : [root, ...largest];
      select.replaceChildren(...offered.map((each) => make(document, "option", { value: String(each) }, rootText(state, forest, each))));
      select.value = String(root);
    },
  };
}
