import { inTurn } from "../../src/view/in-turn.js";
import type { Panel } from "../app.js";
import { presets } from "../catalogue.js";
import { arrange, h, refill } from "../dom.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { parametersOf } from "./parameters.js";
import { issuesOf } from "./change.js";
import { changedCount } from "./changed-count.js";
import { controlsFor } from "./controls.js";
import { distributionsFor } from "./distribution.js";
import { groupSets } from "./group-sets.js";
import { isListed } from "./row.js";
import { sentenceOf } from "./sentence.js";

/** The few controls of a scenario, in the order of cause, with what it asks as a sentence whose numbers can be dragged. */
export const controlsPanel: Panel = (app) => {
  const { words } = app;
  const controls = controlsFor(app, ({ lead }) => lead !== null);
  const spreads = distributionsFor(app);
  const sentence = sentenceOf(app);
  const groups = groupSets(app);
  const changed = h("p", { class: "controls-changed", role: "status" });
  const resetAll = h("button", { type: "button", onclick: () => app.go({ question: { ...app.place.question, changes: {} } }) }, words("controls.reset-all"));
  const all = h("button", { type: "button", onclick: () => app.open("all-parameters") });
  const ready = presets().map(({ title, story, changes }) => ({ changes, button: h("button", {
    type: "button", class: "controls-preset", title: story,
    onclick: () => app.go({ question: { ...app.place.question, changes: { ...app.place.question.changes, ...changes } as never } }),
  }, title) }));
  const chips = h("div", { class: "controls-presets", role: "group", "aria-label": words("controls.presets") });
  const element = h("div", { class: "controls" }, sentence.element, groups.element, h("p", { class: "controls-foot" }, changed, resetAll), chips, all);
  const show = () => {
    const shown = controls.show().filter(({ parameter }) => !isListed(app.place.hide, parameter));
    groups.show((group) => {
      const own = shown.filter(({ parameter }) => parameter.group === group);
      return [...own.map(({ row }) => row.element), ...spreads.show(own.map(({ parameter }) => parameter.path))];
    });
    refill(changed, words("controls.changed", { n: changedCount(app.place.question) }));
    resetAll.hidden = Object.keys(app.place.question.changes).length === 0;
    sentence.show();
  };
  const showRest = () => {
    refill(all, words("controls.all", { n: controlsCount() }));
    showChips();
  };
  const rest = inTurn(showRest);
  const controlsCount = () => parametersOf(scenarioIn(app.place.question), ownScenario(app.place.question)).length;
  const showChips = () => {
    const own = ownScenario(app.place.question);
    const fitting = ready.filter(({ changes }) => issuesOf(own, { ...app.place.question.changes, ...changes } as never).length === 0);
    arrange(chips, fitting.map(({ button }) => button));
    chips.hidden = fitting.length === 0;
  };
  show();
  showRest();
  const stop = app.onPlace((place, before) => {
    if (place.question !== before.question || place.hide !== before.hide || place.lock !== before.lock) {
      show();
      rest.ask();
    }
  });
  return { element, dispose() { stop(); rest.cancel(); } };
};
