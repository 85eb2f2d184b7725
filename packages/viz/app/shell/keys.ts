/** What a key does: the command, the keys it has at first, and the words for it. */
export interface KeyRow {
  readonly command: string;
  /** As `chordOf` names them. */
  readonly keys: readonly string[];
  /** Key of the page's words. */
  readonly words: string;
}

const row = (command: string, ...keys: readonly string[]): KeyRow => ({ command, keys, words: `shell.key.${command}` });

/** Every key of the page. Within the picture, arrows and Enter belong to the picture; stage-keys.ts lists them. */
export const KEYS: readonly KeyRow[] = [
  row("play", "Space"), row("forward", "ArrowRight"), row("back", "ArrowLeft"), row("forward10", "Shift+ArrowRight"), row("back10", "Shift+ArrowLeft"),
  row("start", "Home"), row("end", "End"), row("nextTurn", "n"), row("lastTurn", "Shift+n"), row("holdA", "a"), row("compare", "b"), row("same", "r"),
  row("newSeed", "Shift+r"), row("share", "s"), row("export", "e"), row("group1", "1"), row("group2", "2"), row("group3", "3"), row("group4", "4"), row("group5", "5"),
  row("find", "/"), row("help", "?"), row("undo", "Mod+z"), row("redo", "Mod+Shift+z", "Mod+y"),
];

/** A pressed key by name: `Space`, `Shift+ArrowLeft`, `Mod+z` (Ctrl, or ⌘), `?`; null for keys that only hold others. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">): string | null {
  if (altKey || key.length === 0 || ["Shift", "Control", "Meta", "Alt", "Dead", "Process", "Unidentified"].includes(key)) return null;
  const letter = /^[a-z]$/i.test(key);
  const name = key === " " ? "Space" : letter ? key.toLowerCase() : key;
  const shift = shiftKey && (letter || key.length > 1 || key === " ") ? "Shift+" : "";
  return `${ctrlKey || metaKey ? "Mod+" : ""}${shift}${name}`;
}

/** Chords by command, where somebody chose others. */
export type Remapped = Readonly<Record<string, readonly string[]>>;

/** The keys with what was chosen; a chord that two commands have belongs to the one that was chosen for. */
export function remap(rows: readonly KeyRow[], remapped: Remapped): readonly KeyRow[] {
  const taken = new Set(Object.values(remapped).flat());
  return rows.map((each) => ({ ...each, keys: Object.hasOwn(remapped, each.command) ? remapped[each.command]! : each.keys.filter((key) => !taken.has(key)) }));
}

/** What was stored, as far as it makes sense. Never throws. */
export function readRemapped(text: string | null, rows: readonly KeyRow[]): Remapped {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    const known = new Set(rows.map(({ command }) => command));
    const good = Object.entries(value as object).filter(([command, keys]) => known.has(command) && Array.isArray(keys) && keys.every((key) => typeof key === "string" && key.length < 40));
    return Object.fromEntries(good);
  } catch {
    return {};
  }
}
