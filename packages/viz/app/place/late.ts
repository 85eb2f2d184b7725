import type { Messages } from "../../src/words/words.js";
import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";

/** What a module has to have to be a late panel: the panel, and words that nothing else says. */
export interface Late {
  readonly panel: Panel;
  readonly words?: Messages;
}

/**
 * A panel whose script is fetched when it is first shown, or when its place is first in sight, so that nobody waits for it before: its
 * place says so meanwhile, and where the script does not come, that and a button that asks for it again. `load` imports a module that has
 * both: `() => import("./x/late.js")`.
 */
export const late = (load: () => Promise<Late>, when: "shown" | "seen" = "shown"): Panel => (app) => {
  // Also before it is in sight it says so: whoever reads on comes to it, and so brings it there.
  const element = h("div", { class: "late" }, h("p", {}, app.words("shell.loading")));
  let [made, gone]: [ReturnType<Panel> | null, boolean] = [null, false];
  const fetching = async () => {
    refill(element, h("p", { role: "status" }, app.words("shell.loading")));
    try {
      const { panel, words } = await load();
      if (gone) return;
      if (words !== undefined) app.learn(words);
      made = panel(app);
      refill(element, made.element);
    } catch (error) {
      refill(element, ...failure(app, error, () => void fetching()));
    }
  };
  const stop = when === "shown" ? void fetching() : onceSeen(element, () => void fetching());
  return { element, dispose() { gone = true; stop?.(); made?.dispose(); } };
};

function onceSeen(element: HTMLElement, act: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

const failure = ({ words }: App, error: unknown, again: () => void) => [
  h("p", { role: "alert" }, words("shell.notLoaded", { reason: error instanceof Error ? error.message : String(error) })),
  h("button", { type: "button", onclick: again }, words("shell.tryAgain")),
];
