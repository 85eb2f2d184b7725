import type { Issue } from "@talkback/core";
import { idOf, pictureAt } from "../../src/footage/footage.js";
import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";
import type { CardActions } from "./card.js";
import { finderBar } from "./finder-bar.js";

/** Why the selected person turned: sentences, conditions, the chain of messages, and what would have been otherwise. */
export const whyPanel: Panel = (app) => {
  const { words, store } = app;
  const bar = finderBar(app);
  const now = h("p", { class: "why-now" });
  const told = h("div", { class: "why-told" });
  const element = h("div", { class: "why" }, bar.element, now, told);
  let step: number | null = null;
  let asked = 0;
  let toldNow = "";
  const show = async () => {
    const mine = ++asked;
    const { footage, selected } = store.state;
    if (selected === null || selected >= footage.n) return refill(told, h("p", {}, words("why.nobody")));
    const agent = idOf(footage, selected);
    const waiting = setTimeout(() => mine === asked && refill(told, h("p", { role: "status" }, words("why.asking", { id: agent }))), 200);
    const [answer, late] = await Promise.all([app.lab.explain(app.place.question, agent, step ?? undefined), lateCard()]);
    clearTimeout(waiting);
    if (mine !== asked) return;
    if (late instanceof Error) return refill(told, h("p", { role: "alert" }, words("shell.notLoaded", { reason: late.message })), h("button", { type: "button", onclick: () => void show() }, words("shell.tryAgain")));
    app.learn(late.words);
    if (!answer.ok && answer.aborted === true) return;
    refill(told, ...(answer.ok ? late.card(app, answer.value, actions()) : answer.issues.map((issue) => complaint(app, issue))));
    if (answer.ok) app.announce(told.querySelector(".why-text")?.textContent ?? "");
  };
  const actions = (): CardActions => ({
    explainShown: () => { step = Math.min(store.state.footage.steps - 1, Math.floor(store.state.time)); void show(); },
    explainBiggest: () => { step = null; void show(); },
    fixed: step !== null,
  });
  const showNow = () => {
    const { footage, selected, time } = store.state;
    now.hidden = selected === null || selected >= footage.n;
    if (now.hidden) return;
    const at = pictureAt(footage, time) * footage.n + selected!;
    const text = words("why.now", {
      step: Math.floor(time), says: footage.expressed[at]!, thinks: footage.attitude[at]!, power: footage.power[at]!, certainty: footage.certainty[at]!,
    });
    if (text !== toldNow) refill(now, (toldNow = text));
  };
  const stop = store.watch((_, changed) => {
    if (changed.has("selected")) step = null;
    if (changed.has("selected") || changed.has("footage")) void show();
    if (changed.has("selected") || changed.has("footage") || changed.has("time")) showNow();
  });
  void show();
  showNow();
  return { element, dispose() { stop(); asked = -1; } };
};

/** What draws a card comes with the first one; why it did not, where it did not. */
const lateCard = () => import("./late-card.js").catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

const complaint = ({ words }: App, { expected, received, hint }: Issue) => h("p", { role: "alert" }, words("why.failed", { expected, received, hint: hint ?? "" }));
