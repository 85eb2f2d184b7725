import { idOf } from "../../src/footage/footage.js";
import { layoutInSlices } from "../../src/layout/layout-in-slices.js";
import { browserTime } from "../../src/player/browser-time.js";
import { drive } from "../../src/player/drive.js";
import { createStore } from "../../src/store/store.js";
import { createStage } from "../../src/view/stage.js";
import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { createPlay } from "../place/create-play.js";
import { EMPTY_FOOTAGE } from "../place/empty-footage.js";
import { issueWords } from "../place/issue-words.js";
import { card } from "../why/card.js";
import { questionOf } from "./answers.js";
import { sliderField } from "./asks/slider.js";
import type { Setting } from "./lesson.js";
import { whenIdle } from "./when-idle.js";

const LOOK = ["theme", "reduced", "words"] as const;

/** A small run of a lesson's own: network, time, and with `why` a button that explains the first person who turned. */
export function createScene(app: App, setting: Setting, { why }: { readonly why: boolean }): { readonly element: HTMLElement; dispose(): void } {
  const { words, lab } = app;
  const { theme, reduced } = app.store.state;
  const store = createStore({ footage: EMPTY_FOOTAGE, compared: null, time: 0, playing: false, selected: null, highlighted: null, theme, reduced, words });
  const clock = drive(store, browserTime(window));
  const play = createPlay(store, clock);
  const question = questionOf(setting);
  const stage = h("div", { class: "lesson-stage" });
  const status = h("p", { class: "lesson-status", role: "status" }, words("lessons.computingFirst"));
  const toggle = h("button", { type: "button", onclick: play.toggle }, words("lessons.play"));
  const slider = sliderField(words("lessons.step"), { low: 0, high: 1, step: 1, value: 0 }, (value) => words("lessons.stepOf", { step: value, steps: store.state.footage.steps }), (value) => { play.pause(); play.seek(value); });
  const told = h("div", { class: "why-told" });
  const ask = h("button", { type: "button", hidden: true, onclick: () => void explain() }, words("lessons.askWhy"));
  const bar = h("div", { class: "lesson-time", hidden: true }, toggle, slider.element, ask);
  const ends = [
    store.watch(({ time, playing, words: say }, changed) => {
      if (changed.has("time")) slider.place(Math.floor(time));
      if (changed.has("playing")) toggle.textContent = say(playing ? "lessons.pause" : "lessons.play");
    }),
    app.store.watch((state, changed) => store.set(Object.fromEntries(LOOK.filter((key) => changed.has(key)).map((key) => [key, state[key]])))),
  ];
  let view: { dispose(): void } | null = null;
  let gone = false;
  const explain = async (step?: number) => {
    const { agent, picture } = store.state.footage.turns;
    store.set({ selected: agent[0]!, playing: false, time: picture[0]! * store.state.footage.stride });
    const answer = await lab.explain(question, idOf(store.state.footage, agent[0]!), step);
    if (gone || !answer.ok) return;
    const here = Object.create(app, { store: { value: store }, play: { value: play } }) as App;
    refill(told, ...card(here, answer.value, { explainShown: () => void explain(Math.min(store.state.footage.steps - 1, Math.floor(store.state.time))), explainBiggest: () => void explain(), fixed: step !== undefined }));
  };
  const load = async () => {
    await whenIdle(app);
    const answer = gone ? null : await lab.run(question);
    if (gone || answer === null) return;
    if (!answer.ok) return void (answer.aborted === true ? load() : refill(status, issueWords(words, answer.issues)));
    const footage = answer.value;
    slider.input.max = String(footage.steps);
    store.set({ footage });
    slider.place(0);
    view = createStage(stage, store, { positions: layoutInSlices(footage) });
    status.textContent = words("lessons.sceneReady", { n: footage.n, steps: footage.steps, turned: new Set(footage.turns.agent).size });
    bar.hidden = false;
    ask.hidden = !why || footage.turns.agent.length === 0;
  };
  void load();
  return {
    element: h("div", { class: "lesson-scene" }, stage, bar, status, told),
    dispose() {
      gone = true;
      for (const end of ends) end();
      clock.dispose();
      view?.dispose();
    },
  };
}
