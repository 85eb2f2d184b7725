import type { Explanation } from "@talkback/core";
import type { Words } from "../../src/words/words.js";
import { h, refill } from "../dom.js";
import { whatIfText } from "./why-sentences.js";

/** Switches that take this one decision again with one circumstance changed; only one is changed at a time. */
export function whatIfs({ whatIf, after, before }: Explanation, words: Words): HTMLElement {
  const out = h("p", { class: "why-would", role: "status" });
  const show = (value: number | null) => refill(out, words(value === null ? "why.said" : "why.would-say", { before: before.expressed, said: after.evaluation, value: value ?? 0 }));
  const buttons = whatIf.map(({ change, evaluation }) => {
    const button = h("button", { type: "button", "aria-pressed": "false", class: "why-if" }, whatIfText(change, words));
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      for (const each of buttons) each.setAttribute("aria-pressed", String(on && each === button));
      show(on ? evaluation : null);
    });
    return button;
  });
  show(null);
  return h("section", { class: "why-ifs", "aria-label": words("why.what-if") }, h("h4", {}, words("why.what-if")), h("p", { class: "why-hint" }, words("why.what-if-head")), h("div", { class: "why-if-row" }, ...buttons), out);
}
