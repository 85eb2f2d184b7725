/** What a key asks the player to do. */
export type Act = { readonly do: "toggle" } | { readonly do: "step"; readonly by: number } | { readonly do: "seek"; readonly to: "start" | "end" } | { readonly do: "turn"; readonly by: 1 | -1 };

const LONG = 10;

export type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Null for keys that mean nothing to the player, and with Ctrl, Alt or Meta, which are the browser's. */
export function actOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Act | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (key) {
    case " ": return shiftKey ? null : { do: "toggle" };
    case "ArrowLeft": return { do: "step", by: shiftKey ? -LONG : -1 };
    case "ArrowRight": return { do: "step", by: shiftKey ? LONG : 1 };
    case "Home": return { do: "seek", to: "start" };
    case "End": return { do: "seek", to: "end" };
    case "n": case "N": return { do: "turn", by: shiftKey ? -1 : 1 };
    default: return null;
  }
}

/** Fields that need the keys themselves: text, lists of choices, sliders for what moves them; and buttons, which the space bar presses. */
export function keepsKey(target: EventTarget | null, key: string): boolean {
  const element = target as Element | null;
  if (element === null || typeof element.closest !== "function") return false;
  if (element.closest("input[type=range], [role=slider]") !== null) return /^(Arrow|Home|End|Page)/.test(key);
  if (element.closest("input, textarea, select, [contenteditable], [role=textbox], [role=tree], [role=grid]") !== null) return true;
  return key === " " && element.closest("button, a, summary, [role=button]") !== null;
}
