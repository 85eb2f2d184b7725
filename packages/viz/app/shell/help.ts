import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { playOpening } from "../opening/play-opening.js";
import type { Keyboard } from "./keyboard.js";
import { chordOf } from "./keys.js";
import { STAGE_KEYS } from "./stage-keys.js";

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Mod: "Ctrl/⌘", Shift: "⇧" };

/** In the place of a key, where a command has none. */
const NONE = "–";

/** A chord as keys are labelled. */
const spelt = (chord: string): string => chord.split("+").map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(" ");

/** All keys and what they do; a key is changed by choosing it and pressing another. `leave` closes the help. */
export const helpPanel = (keyboard: Keyboard, leave: () => void): Panel => (app) => {
  const { words } = app;
  const body = h("tbody");
  const said = h("p", { role: "status" });
  const keyed = (chords: readonly string[]) => chords.flatMap((chord, k) => [k > 0 ? " " : null, h("kbd", {}, spelt(chord))]);
  const listen = (command: string, button: HTMLButtonElement) => {
    said.textContent = words("shell.pressKey");
    button.addEventListener("keydown", (event) => {
      const chord = chordOf(event);
      if (chord === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (chord !== "Escape") keyboard.choose({ ...keyboard.remapped, [command]: [chord] });
      said.textContent = "";
      show();
      body.querySelector<HTMLElement>(`[data-command="${command}"]`)?.focus();
    }, { once: true });
  };
  const show = () => refill(body,
    ...keyboard.rows.map(({ command, keys, words: key }) => {
      const button = h("button", { type: "button", class: "quiet", "data-command": command, "aria-label": words("shell.changeKey", { what: words(key), keys: keys.length === 0 ? NONE : keys.map(spelt).join(" ") }) }, ...(keys.length === 0 ? [NONE] : keyed(keys)));
      button.addEventListener("click", () => listen(command, button));
      return h("tr", {}, h("td", {}, button), h("td", {}, words(key)));
    }),
    ...STAGE_KEYS.map(([keys, key]) => h("tr", {}, h("td", {}, ...keyed(keys)), h("td", {}, words(key)))));
  const reset = h("button", { type: "button", onclick: () => { keyboard.choose({}); show(); } }, words("shell.resetKeys"));
  const again = h("button", { type: "button", onclick: () => { leave(); playOpening(app); } }, words("opening.again"));
  const table = h("table", {}, h("caption", { class: "unseen" }, words("shell.keys")), h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words("shell.keyColumn")), h("th", { scope: "col" }, words("shell.doesColumn")))), body);
  const key = document.querySelector<HTMLDetailsElement>("details.key");
  const marks = key && h("button", { type: "button", onclick: () => { leave(); showKey(app, key); } }, words("shell.helpMarks"));
  show();
  return { element: h("div", { class: "help" }, h("p", {}, words("shell.helpText")), marks, said, table, reset, again), dispose: () => undefined };
};

/** The key stands under the network. */
function showKey(app: App, key: HTMLDetailsElement): void {
  app.go({ room: "play", picture: "network" }, { undo: false });
  key.open = true;
  key.querySelector("summary")?.focus();
}
