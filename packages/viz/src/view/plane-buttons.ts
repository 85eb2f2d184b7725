import type { State } from "../store/store.js";
import { make, styled } from "./make.js";
import { controlHeight } from "./picture-frame.js";
import { REGIONS, type RegionName } from "./plane-regions.js";
import type { RegionCounts } from "./plane-words.js";

const ORDER = [...REGIONS].reverse();

/** How many people are in each region, as buttons that highlight them: the way by keys to what a drag does. */
export function regionButtons(document: Document, choose: (region: RegionName | null) => void) {
  let pressed: RegionName | null = null;
  let set: Uint8Array | null = null;
  const buttons = ORDER.map((region) => {
    const button = styled(make(document, "button", { type: "button", "data-region": region, "aria-pressed": "false" }), {
      font: "inherit", padding: "4px 10px", "border-radius": "6px", border: "1px solid", cursor: "pointer", "min-height": controlHeight(), "font-variant-numeric": "tabular-nums", "text-align": "start",
    });
    button.addEventListener("click", () => {
      pressed = pressed === region ? null : region;
      set = null;
      choose(pressed);
    });
    return button;
  });
  const element = styled(make(document, "div", {}, ...buttons), { display: "flex", "flex-wrap": "wrap", gap: "8px" });
  return {
    element,
    /** Shows what a state has; without counts there are no buttons. What others highlight lifts the pressed one. */
    show({ highlighted, footage: { n }, theme, words }: State, counts: RegionCounts | null) {
      if (set === null) set = highlighted;
      if (highlighted === null || highlighted !== set) [pressed, set] = [null, null];
      element.toggleAttribute("hidden", counts === null);
      styled(element, { display: counts === null ? "none" : "flex" });
      if (counts === null) return;
      for (const [k, region] of ORDER.entries()) {
        const button = buttons[k]!;
        const text = words("plane.count", { region, count: counts[region], n });
        if (button.textContent !== text) button.replaceChildren(document.createTextNode(text));
        button.setAttribute("aria-pressed", String(pressed === region));
        styled(button, pressed === region ? { background: theme.ink, color: theme.paper, "border-color": theme.ink } : { background: theme.raised, color: theme.ink, "border-color": theme.outline });
      }
    },
  };
}
