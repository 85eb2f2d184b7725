import { opposedAt, outcomeAt } from "../../src/render/outcome.js";
import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { WORLDS, worldsOf } from "../finding/worlds.js";
import { goTo } from "../lessons/go-to.js";
import { type Direction, directionScore } from "../lessons/direction-score.js";
import { keyOf } from "../question.js";
import { keptHere } from "../shell/kept-here.js";
import { rememberVisit } from "./first-visit.js";
import { onOpening } from "./play-opening.js";
import { HARDER, OPENING, OPENING_PLACE, TIMES, UNTIL } from "./story.js";

const SIDES: readonly Direction[] = ["up", "down", "same"];
/** How fast the answer plays: sixty steps in under four seconds. */
const FAST = 8;

/** The opening: a brand posts, some turn against it, a question, and its answer in two worlds and in a hundred; it can be left at any moment. */
export const openingPanel: Panel = (app) => {
  const { words, store, play } = app;
  const worlds = worldsOf(app);
  const text = h("p", { class: "opening-text", role: "status" });
  const finding = h("p", { class: "opening-finding", role: "status" });
  const buttons = h("div", { class: "opening-buttons" });
  const skip = h("button", { type: "button", class: "opening-skip", onclick: () => end() }, words("opening.skip"));
  const element = h("section", { class: "opening", "aria-label": words("opening.name"), hidden: true }, text, finding, buttons, skip);
  let timers: number[] = [];
  let [answered, speed]: [Direction | null, number] = [null, 1];
  let unwatch: (() => void)[] = [];
  const later = (ms: number, act: () => void) => void timers.push(window.setTimeout(act, ms));
  const choices = (...list: readonly (readonly [string, () => void])[]) => refill(buttons, ...list.map(([label, act]) => h("button", { type: "button", onclick: act }, label)));

  const end = () => {
    if (element.hidden) return;
    const had = element.contains(document.activeElement);
    for (const timer of timers) clearTimeout(timer);
    for (const stop of unwatch) stop();
    [timers, unwatch, element.hidden] = [[], [], true];
    play.pause();
    play.speed = speed;
    document.removeEventListener("keydown", leave, true);
    if (had) document.querySelector<HTMLElement>(".room.play h1")?.focus();
  };
  /** Also where Escape lets go of a person; not where it closes something that lies above. */
  const leave = (event: KeyboardEvent) => { if (event.key === "Escape" && document.querySelector("dialog:modal, [role=menu]:not([hidden])") === null) end(); };
  /** Acts once what was asked for is shown. */
  const shown = (act: () => void) => {
    const idle = () => { if (!app.busy) { stop(); act(); } };
    const stop = app.onBusy(idle);
    unwatch.push(stop);
    idle();
  };
  const begin = () => {
    end();
    [answered, speed, element.hidden, skip.hidden] = [null, play.speed, false, false];
    rememberVisit(keptHere("localStorage"));
    document.addEventListener("keydown", leave, true);
    for (const part of [text, finding, buttons]) refill(part);
    const { room, question, compare, time, selected, picture } = OPENING_PLACE;
    app.go({ room, question, compare, time, selected, picture }, { undo: false });
    refill(text, words("opening.begin"));
    unwatch.push(app.onPlace(({ question, room }) => { if (room !== "play" || ![OPENING, HARDER.question].some((each) => keyOf(each) === keyOf(question))) end(); }));
    shown(() => {
      play.seek(0);
      later(TIMES.post, () => (store.state.reduced ? play.seek(1) : watch()));
      if (store.state.reduced) later(2000, told);
      later(TIMES.question, ask);
    });
  };
  const watch = () => {
    play.start();
    const stop = store.watch(({ time, playing }) => {
      if (time < UNTIL && playing) return;
      stop();
      if (time >= UNTIL) told();
    });
    unwatch.push(stop);
  };
  const told = () => {
    play.pause();
    play.seek(UNTIL);
    const { footage } = store.state;
    refill(text, words("opening.turned", { ...outcomeAt(footage, footage.turns, UNTIL), now: opposedAt(footage, UNTIL), before: opposedAt(footage, 0), step: UNTIL }));
  };
  const ask = () => {
    told();
    refill(finding, words("opening.question"));
    choices(...SIDES.map((side) => [words(`opening.${side}`), () => answer(side)] as const));
  };
  const answer = (side: Direction) => {
    answered = side;
    refill(text, words("opening.answer"));
    refill(buttons);
    app.go({ ...HARDER, time: 0 }, { undo: false });
    shown(() => {
      play.seek(0);
      play.speed = FAST;
      if (store.state.reduced) play.seek(store.state.footage.steps);
      else play.start();
    });
    unwatch.push(worlds.onChange(conclude));
    conclude();
    skip.focus();
  };
  const conclude = () => {
    if (answered === null) return;
    const { band, complete } = worlds;
    if (!complete || band?.endB == null) return refill(finding, words("opening.computing", { done: band?.endB == null ? 0 : band.done, total: band?.total ?? WORLDS }));
    const { score, agree, finding: found } = directionScore(answered, band.endB.publicMean!.map((value, k) => value - band.endA.publicMean![k]!));
    refill(finding, words("opening.finding", { score, chosen: answered, agree, n: band.done, lower: found?.lower ?? 0, higher: found?.higher ?? 0, verdict: found?.verdict ?? "close", mean: found?.mean ?? 0 }));
    answered = null;
    choices([words("opening.why"), why], [words("opening.lesson"), () => { end(); goTo(app, 1, 0); }], [words("opening.own"), end]);
    const had = document.activeElement === skip;
    skip.hidden = true;
    if (had) buttons.querySelector("button")?.focus();
  };
  const why = () => {
    const { agent, picture } = store.state.footage.turns;
    end();
    if (agent.length === 0) return;
    store.set({ selected: agent[0]!, time: picture[0]! * store.state.footage.stride });
    app.open("why");
  };
  const stop = onOpening(app, begin);
  return { element, dispose() { stop(); end(); } };
};
