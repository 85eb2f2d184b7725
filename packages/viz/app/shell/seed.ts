import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { seedWord } from "../place/seed-word.js";

/** Runs the same question with the same luck again from its first step. */
export const sameLuck = (app: OwnApp): void => {
  app.retry();
  app.play.seek(0);
  app.play.start();
};

/** Runs it with other luck; A, where two are compared, has the same new luck. */
export function newLuck(app: OwnApp, seed = seedWord()): void {
  const { question, compare } = app.place;
  const paired = compare !== null && compare.seed === question.seed;
  app.go({ question: { ...question, seed }, ...(paired ? { compare: { ...compare, seed } } : {}) });
}

/** The luck of the run as a word that can be said, typed and drawn anew. */
export function createSeed(app: OwnApp): { readonly element: HTMLElement } {
  const { words } = app;
  const field = h("input", { type: "text", size: 12, maxlength: 80, spellcheck: "false", autocomplete: "off", "aria-label": words("shell.seed"), title: words("shell.seed") });
  const take = () => {
    const seed = field.value.trim();
    if (seed !== "" && seed !== app.place.question.seed) newLuck(app, seed);
    field.value = app.place.question.seed;
  };
  field.addEventListener("change", take);
  field.addEventListener("keydown", ({ key }) => { if (key === "Enter") take(); });
  const named = (name: string, sign: string, act: () => void, kind = "") => h("button", { type: "button", class: `quiet ${kind}`, "aria-label": words(name), title: words(name), onclick: act }, sign);
  const show = () => { if (document.activeElement !== field) field.value = app.place.question.seed; };
  app.onPlace(show);
  show();
  return { element: h("div", { class: "seed", role: "group", "aria-label": words("shell.luck") }, field, named("shell.same", "↻", () => sameLuck(app), "same"), named("shell.newSeed", "⚂", () => newLuck(app))) };
}
