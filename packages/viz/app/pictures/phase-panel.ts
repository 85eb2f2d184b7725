import type { Changes } from "@talkback/core";
import { createPhaseMap, type PhaseMapView } from "../../src/view/phase-map.js";
import type { PhaseData } from "../../src/view/phase-map-data.js";
import type { App, Panel } from "../app.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { changing, issuesOf } from "../controls/change.js";
import { type Parameter, parametersOf } from "../controls/parameters.js";
import { labelOf } from "../controls/label.js";
import { h, refill } from "../dom.js";
import { OUTCOMES } from "../finding/outcomes.js";
import type { PhaseMapData } from "../lab/lab.js";
import { issueWords } from "../place/issue-words.js";
import { axisOf, mappable } from "./phase-axes.js";

const FINENESS = [6, 12, 24] as const;
const REPLICATIONS = 10;

/** Where does the campaign help, and where does it hurt: an outcome over any two of the lead parameters, computed when it is asked for. */
export const phasePanel: Panel = (app) => {
  const { words } = app;
  const [across, up, what] = [h("select", { "aria-label": words("map.across") }), h("select", { "aria-label": words("map.up") }), h("select", { "aria-label": words("map.what") })];
  const fineness = h("select", { "aria-label": words("map.fineness") }, ...FINENESS.map((cells) => h("option", { value: cells }, words("map.cells", { n: cells }))));
  const button = h("button", { type: "button" });
  const status = h("p", { class: "map-status", role: "status" });
  const picture = h("div", { class: "map-picture" });
  const element = h("div", { class: "picture-phase" }, h("div", { class: "map-choices" }, across, up, what, fineness, button), status, picture);
  let [view, running]: [PhaseMapView | null, boolean] = [null, false];
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
    if (shown !== "") what.value = shown;
    refill(button, words(running ? "map.stop" : "map.start"));
  };
  const start = async () => {
    const asked = request(app, leads(), { across: across.value, up: up.value, what: what.value, cells: Number(fineness.value) });
    if (asked === null) return refill(status, words("map.same"));
    running = true;
    choices();
    const show = (map: PhaseMapData, complete: boolean) => {
      const data = asked.data(map, complete);
      if (view === null) view = createPhaseMap(picture, app.store, { data, onCell: (x, y) => load(app, asked.paths, [data.x.values[x]!, data.y.values[y]!]) });
      else view.update(data);
      const done = map.done.reduce((sum, each) => sum + each, 0);
      refill(status, words(complete ? "map.done" : "map.computing", { done, total: map.done.length * REPLICATIONS }));
    };
    view?.dispose();
    view = null;
    const answer = await app.lab.phase(asked.question, (map) => running && show(map, false));
    running = false;
    choices();
    if (answer.ok) show(answer.value, true);
    else if (answer.aborted !== true) refill(status, issueWords(words, answer.issues));
    else refill(status, words("map.stopped"));
  };
  button.addEventListener("click", () => {
    if (!running) return void start();
    running = false;
    app.lab.stop();
    choices();
  });
  choices();
  refill(status, words("map.hint"));
  const stop = app.onPlace((place, before) => place.question !== before.question && choices());
  return { element, dispose() { stop(); view?.dispose(); } };
};

interface Chosen {
  readonly across: string;
  readonly up: string;
  readonly what: string;
  readonly cells: number;
}

/** What the lab is asked, and how its answer is drawn; null where both sides are the same parameter. */
function request(app: App, parameters: readonly Parameter[], { across, up, what, cells }: Chosen) {
  const { words, place: { question } } = app;
  const [x, y] = [across, up].map((path) => parameters.find((each) => each.path === path));
  if (x === undefined || y === undefined || x === y) return null;
  const own = ownScenario(question);
  const axis = (parameter: Parameter) => axisOf(parameter, cells, words, (value) => issuesOf(own, changing(own, question.changes, parameter.path, value)).length === 0);
  const [kind, outcome] = what.split(" ") as [string, string];
  const effect = kind === "effect";
  const without: Changes = Object.fromEntries(scenarioIn(question).campaigns.map((_, k) => [`campaigns.${k}.push`, 0]));
  const sides = { x: axis(x), y: axis(y) };
  const label = words(OUTCOMES.find(({ name }) => name === outcome)!.label);
  return {
    paths: [x.path, y.path] as const,
    question: { question, x: { path: x.path, values: sides.x.values }, y: { path: y.path, values: sides.y.values }, change: effect ? without : null, outcome, pairs: REPLICATIONS },
    data: ({ mean, agree, done }: PhaseMapData, complete: boolean): PhaseData => ({
      ...sides, outcome: effect ? words("map.effect", { outcome: label }) : label,
      signs: { negative: words(effect ? "map.hurts" : "map.below"), positive: words(effect ? "map.helps" : "map.above") },
      mean: effect ? mean.map((value) => -value) : mean, agree, done, complete, current: { x: x.value as number, y: y.value as number },
    }),
  };
}

function load(app: App, [x, y]: readonly [string, string], values: readonly [number, number]): void {
  const { question } = app.place;
  const own = ownScenario(question);
  const changes = [x, y].reduce((all, path, k) => changing(own, all, path, values[k]!), question.changes);
  app.go({ question: { ...question, changes } });
}
