import { inTurn } from "../../src/view/in-turn.js";
import type { Panel } from "../app.js";
import { presets } from "../catalogue.js";
import { h, refill } from "../dom.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { parametersOf } from "./parameters.js";
import { issuesOf } from "./change.js";
import { changedCount } from "./changed-count.js";
import { controlsFor } from "./controls.js";
import { distributionsFor } from "./distribution.js";
import { GROUPS } from "./groups.js";
import { isListed } from "./row.js";
import { sentenceOf } from "./sentence.js";

/** The few controls of a scenario, in the order of cause, with what it asks as a sentence whose numbers can be dragged. */
export const controlsPanel: Panel = (app) => {
  const { words } = app;
  const controls = controlsFor(app, ({ lead }) => lead !== null);
  const spreads = distributionsFor(app);
  const sentence = sentenceOf(app);
  const groups = h("div", { class: "controls-groups" });
  const changed = h("p", { class: "controls-changed", role: "status" });
  const resetAll = h("button", { type: "button", onclick: () => app.go({ question: { ...app.place.question, changes: {} } }) }, words("controls.reset-all"));
  const all = h("button", { type: "button", onclick: () => app.open("all-parameters") });
  const chips = h("div", { class: "controls-presets", role: "group", "aria-label": words("controls.presets") });
  const element = h("div", { class: "controls" }, sentence.element, groups, h("p", { class: "controls-foot" }, changed, resetAll), chips, all);
  const show = () => {
    const shown = controls.show().filter(({ parameter }) => !isListed(app.place.hide, parameter));
    refill(groups, ...GROUPS.flatMap((group) => {
      const own = shown.filter(({ parameter }) => parameter.group === group);
      const pictures = spreads.show(own.map(({ parameter }) => parameter.path));
      return own.length === 0 ? [] : [h("fieldset", {}, h("legend", {}, words(`controls.group.${group}`)), ...own.map(({ row }) => row.element), ...pictures)];
    }));
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
    const fitting = presets().filter(({ changes }) => issuesOf(own, { ...app.place.question.changes, ...changes } as never).length === 0);
    refill(chips, ...fitting.map(({ title, story, changes }) => h("button", {
      type: "button", class: "controls-preset", title: story,
      onclick: () => app.go({ question: { ...app.place.question, changes: { ...app.place.question.changes, ...changes } as never } }),
    }, title)));
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
