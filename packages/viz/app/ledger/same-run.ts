import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { commandOf } from "../lab/command-of.js";
import { shortHash } from "./short-hash.js";

/** What names the run that is shown, of the other world too where two are compared: its hash and the command that makes it, each to be copied whole. */
export function sameRun(app: App): { readonly element: HTMLElement; show(): void } {
  const { words } = app;
  const element = h("dl", { class: "same-run" });
  const copied = (text: string, shown: string, label: string) =>
    h("button", { type: "button", class: "quiet", "aria-label": words(label), title: words(label), onclick: () => void copy(app, text) }, h("code", {}, shown));
  return {
    element,
    show() {
      const { hash } = app.store.state.footage;
      const command = `npx ${commandOf(app.place.question)}`;
      refill(element, h("dt", {}, words("shell.runHash")), h("dd", {}, copied(hash, shortHash(hash), "shell.copyHash")),
        h("dt", {}, words("shell.runCommand")), h("dd", {}, copied(command, command, "shell.copyCommand")));
    },
  };
}

/** To the clipboard; where that is refused, the whole text is told, to be copied by hand. */
export async function copy({ notice, words }: Pick<App, "notice" | "words">, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice({ kind: "info", text: words("shell.copiedText", { text }) });
  } catch {
    notice({ kind: "info", text: words("shell.copyText", { text }) });
  }
}
