import { createPhaseMap, type PhaseMapView } from "../../src/view/phase-map.js";
import type { Panel } from "../app.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { labelOf } from "../controls/label.js";
import { parametersOf } from "../controls/parameters.js";
import { h, refill } from "../dom.js";
import { OUTCOMES } from "../finding/outcomes.js";
import type { PhaseMapData } from "../lab/lab.js";
import { issueWords } from "../place/issue-words.js";
import { mappable } from "./phase-axes.js";
import { atCell, isEffect, type PhaseRequest, phaseRequest, REPLICATIONS, settingBut } from "./phase-request.js";

const FINENESS = [6, 12, 24] as const;

/** A map that was asked for, and the setting that it is of. */
interface Asked {
  readonly asked: PhaseRequest;
  readonly setting: string;
}

/** As far as it is computed. */
interface Found extends Asked {
  readonly map: PhaseMapData;
  readonly complete: boolean;
}

/**
 * Where does the campaign help, and where does it hurt: an outcome over any two of the lead parameters, computed when it is asked for.
 * The map is shown as long as nothing but those two is changed, and again when everything else is back.
 */
export const phasePanel: Panel = (app) => {
  const { words } = app;
  const cost = h("p", { class: "map-status" });
  const told = () => refill(cost, words("map.cost", { cells: Number(fineness.value) ** 2, each: REPLICATIONS, effect: isEffect({ what: what.value }) ? "yes" : "no", runs: Number(fineness.value) ** 2 * REPLICATIONS * (isEffect({ what: what.value }) ? 2 : 1) }));
  const [across, up, what] = [h("select", { "aria-label": words("map.across") }), h("select", { "aria-label": words("map.up") }), h("select", { "aria-label": words("map.what"), onchange: told })];
  const fineness = h("select", { "aria-label": words("map.fineness"), onchange: told }, ...FINENESS.map((cells) => h("option", { value: cells }, words("map.cells", { n: cells }))));
  const button = h("button", { type: "button" });
  const status = h("p", { class: "map-status", role: "status" });
  const picture = h("div", { class: "map-picture" });
  const element = h("div", { class: "picture-phase" }, h("div", { class: "map-choices" }, across, up, what, fineness, button), cost, status, picture);
  let [view, found, running]: [PhaseMapView | null, Found | null, Asked | null] = [null, null, null];
  const leads = () => mappable(parametersOf(scenarioIn(app.place.question), ownScenario(app.place.question)));
  const choices = () => {
    const parameters = leads();
    const options = () => parameters.map((parameter) => h("option", { value: parameter.path }, labelOf(parameter, words)));
    const [x, y] = [across.value, up.value];
    refill(across, ...options());
    refill(up, ...options());
    const known = (path: string) => parameters.some((each) => each.path === path);
    const fallback = (name: string, k: number) => parameters.find(({ lead }) => lead === name)?.path ?? parameters[k]?.path ?? "";
    across.value = known(x) ? x : fallback("empowered", 0);
    up.value = known(y) ? y : fallback("push", 1);
    if (up.value === across.value) up.value = parameters.find(({ path }) => path !== across.value)?.path ?? "";
    const campaign = scenarioIn(app.place.question).campaigns.length > 0;
    const shown = what.value;
    refill(what, ...OUTCOMES.filter(({ name }) => name === "publicMean" || name === "privateMean" || name === "opposed").flatMap(({ name, label }) => [
      ...(campaign ? [h("option", { value: `effect ${name}` }, words("map.effect", { outcome: words(label) }))] : []), h("option", { value: `plain ${name}` }, words(label)),
    ]));
    if ([...what.options].some(({ value }) => value === shown)) what.value = shown;
    refill(button, words(running === null ? "map.start" : "map.stop"));
    told();
  };
  const clear = () => {
    view?.dispose();
    view = null;
  };
  const isHere = ({ asked, setting }: Asked) => settingBut(app.place.question, asked.paths) === setting;
  const load = ({ asked: { paths, question: { x, y } } }: Found, column: number, row: number) =>
    app.go({ question: atCell(app.place.question, paths, [x.values[column]!, y.values[row]!]) });
  /** Draws what was found where it is of the setting that the page is at, and takes it away elsewhere. */
  const draw = () => {
    const shown = found;
    if (shown === null) return;
    if (!isHere(shown)) {
      clear();
      return refill(status, words("map.elsewhere"));
    }
    const { asked, map, complete } = shown;
    const data = asked.data(map, complete, app.place.question);
    if (view === null) view = createPhaseMap(picture, app.store, { data, onCell: (column, row) => load(shown, column, row) });
    else view.update(data);
    const done = map.done.reduce((sum, each) => sum + each, 0);
    refill(status, words(complete ? "map.done" : running === null ? "map.stopped" : "map.computing", { done, total: map.done.length * REPLICATIONS }));
  };
  const start = async () => {
    const asked = phaseRequest(app.place.question, leads(), { across: across.value, up: up.value, what: what.value, cells: Number(fineness.value) }, words);
    if (asked === null) return refill(status, words("map.same"));
    const mine: Asked = { asked, setting: settingBut(app.place.question, asked.paths) };
    clear();
    [running, found] = [mine, null];
    choices();
    refill(status, words("map.begun"));
    const show = (map: PhaseMapData, complete: boolean) => {
      found = { ...mine, map, complete };
      draw();
    };
    const answer = await app.lab.phase(asked.question, (map) => running === mine && show(map, false));
    if (running !== null && running !== mine) return;
    running = null;
    choices();
    if (answer.ok) return show(answer.value, true);
    if (answer.aborted !== true) return refill(status, issueWords(words, answer.issues));
    if (found === null) refill(status, words("map.stopped"));
    else draw();
  };
  const halt = () => {
    running = null;
    app.lab.stop("phase");
    choices();
  };
  button.addEventListener("click", () => (running === null ? void start() : halt()));
  choices();
  refill(status, words("map.hint"));
  const stop = app.onPlace((place, before) => {
    if (place.question === before.question) return;
    if (running !== null && !isHere(running)) halt();
    choices();
    draw();
  });
  return { element, dispose() { stop(); clear(); } };
};
