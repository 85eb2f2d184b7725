import { keepsKey } from "../../src/player/key-act.js";
import { chordOf } from "../shell/keys.js";
import type { Trait } from "./parts.js";
import { LETTERS } from "./trait-fields.js";

/** While one paints: P, C and O go to a trait's slider, whose arrow keys then set it; X marks who is selected, or no longer. Returns what ends that. */
export function listenForLetters({ on, go, toggle }: { readonly on: () => boolean; readonly go: (trait: Trait) => void; readonly toggle: () => void }): () => void {
  const down = (event: KeyboardEvent) => {
    const chord = chordOf(event);
    if (chord === null || event.defaultPrevented || !on() || document.querySelector("dialog:modal") !== null) return;
    const slider = event.target instanceof HTMLInputElement && event.target.type === "range";
    if (!slider && keepsKey(event.target, event.key)) return;
    const trait = LETTERS[chord];
    if (trait === undefined && chord !== "x") return;
    event.preventDefault();
    if (trait === undefined) toggle();
    else go(trait);
  };
  document.addEventListener("keydown", down);
  return () => document.removeEventListener("keydown", down);
}
