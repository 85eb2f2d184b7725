import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { commandOf } from "../lab/command-of.js";
import { shortHash } from "./short-hash.js";

/** What names the run that is shown: its hash and the command that makes it, each to be copied whole. */
export const sameRunPanel: Panel = (app) => {
  const { words } = app;
  const element = h("dl", { class: "same-run" });
  const copied = (text: string, shown: string, label: string) =>
    h("button", { type: "button", class: "quiet", title: words(label), onclick: () => void copy(app, text) }, h("code", {}, shown));
  const show = () => {
    const { hash } = app.store.state.footage;
    const command = `npx ${commandOf(app.place.question)}`;
    refill(element, h("dt", {}, words("run.hash")), h("dd", {}, copied(hash, shortHash(hash), "run.copyHash")),
      h("dt", {}, words("run.command")), h("dd", {}, copied(command, command, "run.copyCommand")));
  };
  const ends = [app.store.watch((_, changed) => changed.has("footage") && show()), app.onPlace(({ question }, before) => question !== before.question && show())];
  show();
  return { element, dispose: () => { for (const end of ends) end(); } };
};

/** To the clipboard; where that is refused, the whole text is told, to be copied by hand. */
export async function copy({ notice, words }: Pick<App, "notice" | "words">, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice({ kind: "info", text: words("run.copiedText", { text }) });
  } catch {
    notice({ kind: "info", text: words("run.copyText", { text }) });
  }
}
