import { createDotStrip } from "../../src/view/dot-strip.js";
import type { App, Panel } from "../app.js";
import { h, refill } from "../dom.js";
import type { Band } from "../lab/lab.js";
import { comparedQuestion as questionA } from "../place/compared-question.js";
import { issueWords } from "../place/issue-words.js";
import { late } from "../place/late.js";
import { changedFrom } from "./changed-from.js";
import { differences, sameLuck } from "./differences.js";
import { threeNumbers } from "./numbers.js";
import { OUTCOMES } from "./outcomes.js";
import { paired } from "./paired.js";
import { FEWEST, findingOf } from "./verdict.js";
import { type Worlds, WORLDS, worldsOf } from "./worlds.js";

/** What this world came to, an example, and what a hundred worlds say, a finding; with the charts of both. */
export const findingPanel: Panel = (app) => {
  const { words, store } = app;
  const worlds = worldsOf(app);
  const numbers = threeNumbers(app);
  const [differs, parted] = [h("p", { class: "finding-differs" }), h("p", { class: "finding-parted" })];
  const outcome = h("select", { "aria-label": words("finding.outcome") }, ...OUTCOMES.map(({ name, label }) => h("option", { value: name }, words(label))));
  const heading = h("h3", {}, words("finding.worlds"));
  const chip = h("p", { class: "finding-chip" });
  const progress = h("progress", { max: 100, value: 0, "aria-label": words("finding.worlds") });
  const button = h("button", { type: "button", onclick: () => (worlds.running ? worlds.stop() : worlds.start()) });
  const dots = h("div", { class: "finding-dots" });
  const finding = h("section", { class: "finding-worlds", "aria-label": words("finding.worlds") }, heading, outcome, chip, h("p", { class: "finding-run" }, progress, button), dots);
  const overTime = late(() => import("./late.js"), "seen")(app);
  const element = h("div", { class: "finding" }, differs, numbers.element, parted, finding, overTime.element);
  const strip = createDotStrip(dots, store);
  let [drawn, told]: [string, string] = ["", ""];
  const showWorlds = () => {
    const { band, running, complete } = worlds;
    const total = band?.total ?? (app.lab.where === "page" ? FEWEST : WORLDS);
    finding.classList.toggle("is-underway", !complete);
    progress.hidden = !running;
    progress.value = band === null ? 0 : (100 * band.done) / band.total;
    refill(heading, words("finding.worlds-of", { n: total }));
    refill(button, words(running ? "finding.stop" : complete ? "finding.again" : "finding.start", { n: total }));
    const text = sentence(app, worlds, chosenOutcome());
    if (text !== chip.textContent) refill(chip, text);
    if (complete && text !== told) app.announce((told = text));
    const drawing = `${outcome.value} ${band?.done ?? 0} ${questionA(app.place) === null} ${complete}`;
    if (drawing !== drawn) showBand(band);
    drawn = drawing;
  };
  const chosenOutcome = () => OUTCOMES.find(({ name }) => name === outcome.value)!;
  const showBand = (band: Band | null) => {
    const { name, label, unit } = chosenOutcome();
    if (band === null || !paired(app.place)) return strip.update({ data: null });
    const values = band.endB === null ? band.endA[name]! : minus(band.endB[name]!, band.endA[name]!);
    const judged = band.endB === null ? null : findingOf(values);
    strip.update({ data: { values, label, unit, kind: band.endB === null ? "outcome" : "difference", ...(judged === null ? {} : { mean: judged.mean, interval: { low: judged.low, high: judged.high } }) } });
  };
  const showRun = () => {
    numbers.show();
    const changed = changedFrom(app.place);
    differs.hidden = changed === null;
    if (changed !== null) refill(differs, ...changed.map(({ name, a, b }) => h("span", {}, words("finding.change", { name, a, b }))), words("finding.differs", { n: changed.length }));
    const { footage, compared } = store.state;
    const found = compared === null || !sameLuck(compared, footage) ? null : differences(compared, footage, footage.steps);
    parted.hidden = found === null;
    if (found !== null) refill(parted, words(found.from === null ? "finding.same" : found.from === 0 ? "finding.apart" : "finding.parted", { n: found.count, step: (found.from ?? 0) - footage.stride }));
  };
  outcome.addEventListener("change", showWorlds);
  const stops = [worlds.onChange(showWorlds), app.onPlace((place, before) => { if (place.compare !== before.compare) { showRun(); showWorlds(); } }), store.watch((_, changed) => (changed.has("footage") || changed.has("compared")) && showRun())];
  showRun();
  showWorlds();
  return {
    element,
    dispose() {
      for (const stop of stops) stop();
      strip.dispose();
      overTime.dispose();
      worlds.dispose();
    },
  };
};

const minus = (b: Float64Array, a: Float64Array): Float64Array => b.map((value, k) => value - a[k]!);

/** What may be said: nothing of one world, and the verdict when all are there. */
function sentence({ words, place }: App, { band, running, complete, issues }: Worlds, { name, label }: (typeof OUTCOMES)[number]): string {
  if (issues.length > 0) return issueWords(words, issues);
  if (!paired(place)) return words("finding.unpaired");
  if (running) return words("finding.computing", { done: band?.done ?? 0, total: band?.total ?? WORLDS });
  if (!complete || band === null) return words("finding.one");
  if (band.endB === null) return words("finding.alone", { n: band.done });
  const found = findingOf(minus(band.endB[name]!, band.endA[name]!));
  if (found === null) return words("finding.undefined", { outcome: words(label) });
  const { verdict, ...values } = found;
  return words(`finding.${verdict}`, { ...values, outcome: words(label), side: found.mean < 0 ? "lower" : "higher", agree: found.mean < 0 ? found.lower : found.higher });
}
