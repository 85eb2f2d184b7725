import type { Explanation } from "@talkback/core";
import type { App } from "../app.js";
import { h } from "../dom.js";
import { alike } from "./alike.js";
import { chainOf } from "./chain.js";
import { conditionsOf } from "./conditions-table.js";
import { whatIfs } from "./what-ifs.js";
import { whySentences } from "./why-sentences.js";

export interface CardActions {
  readonly explainShown: () => void;
  readonly explainBiggest: () => void;
  /** A certain step is explained, not the biggest turn. */
  readonly fixed: boolean;
}

/** An explanation as what stands on the page. */
export function card(app: App, told: Explanation, actions: CardActions): readonly HTMLElement[] {
  const { words, play } = app;
  return [
    h("h3", { class: "why-person" }, words("why.person", { id: told.agent }), told.mode === null ? null : h("span", { class: `why-mode is-${told.mode}` }, words("why.over-run", { mode: words(`why.mode.${told.mode}`) }))),
    h("p", { class: "why-text" }, whySentences(told, words).join(" ")),
    h("p", { class: "why-actions" },
      h("button", { type: "button", onclick: () => play.seek(told.step + 1) }, words("why.seek", { step: told.step + 1 })),
      h("button", { type: "button", onclick: actions.explainShown }, words("why.this-step")),
      actions.fixed ? h("button", { type: "button", onclick: actions.explainBiggest }, words("why.biggest")) : null),
    alikeOf(app), conditionsOf(told, words), whatIfs(told, words), chainOf(app, told),
  ];
}

/** Whether it would happen again, as far as one world can tell: what became of people like the one selected. */
function alikeOf({ words, store: { state: { footage, selected } } }: App): HTMLElement {
  const { n, turned } = alike(footage, selected!);
  return h("p", { class: "why-alike" }, words("why.alike", { n, turned }));
}
