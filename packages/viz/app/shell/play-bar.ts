import { SPEEDS } from "../../src/player/clock.js";
import { createTimeline } from "../../src/view/timeline.js";
import { h } from "../dom.js";
import type { Panel } from "../app.js";

const CHOICES = [0.25, 0.5, 1, 2, 4, 8, 16].filter((speed) => speed >= SPEEDS.slowest && speed <= SPEEDS.fastest);

/** Under the picture: play, step, next turn, speed, the bar of time, and which step it is. */
export const playBar: Panel = (app) => {
  const { words, store, play } = app;
  const button = (sign: string, name: string, act: () => void, more = {}) => h("button", { type: "button", "aria-label": words(name), title: words(name), onclick: act, ...more }, sign);
  const toggle = button("▶", "shell.play", play.toggle, { class: "toggle" });
  const speed = h("select", { "aria-label": words("shell.speed"), onchange: () => { play.speed = Number(speed.value); } }, ...CHOICES.map((each) => h("option", { value: each }, words("shell.times", { speed: each }))));
  speed.value = "1";
  const bar = h("div", { class: "time-bar" });
  const at = h("p", { class: "time-at", "aria-hidden": "true" });
  const turn = button("✸▸", "shell.nextTurn", () => { if (!play.turn(1)) app.announce(words("shell.noTurn")); });
  const element = h("div", { class: "play-bar" },
    h("div", { class: "play-buttons", role: "group", "aria-label": words("shell.playing") },
      button("|◀", "shell.toStart", () => play.seek(0), { class: "wide" }), button("◀", "shell.stepBack", () => play.step(-1)), toggle, button("▶|", "shell.step", () => play.step(1)), turn, speed),
    bar, at);
  const timeline = createTimeline(bar, store);
  let [told, shown] = ["", ""];
  const show = () => {
    const { playing, time, footage } = store.state;
    const step = words("shell.stepOf", { step: Math.floor(time), steps: footage.steps });
    if (step !== told) at.textContent = told = step;
    const name = words(playing ? "shell.pause" : "shell.play");
    if (name === shown) return;
    shown = name;
    toggle.textContent = playing ? "❚❚" : "▶";
    for (const attribute of ["aria-label", "title"]) toggle.setAttribute(attribute, name);
  };
  const unwatch = store.watch(show);
  show();
  return { element, dispose() { unwatch(); timeline.dispose(); } };
};
