import { ENGINE } from "@talkback/core";
import { pictureOf } from "../../src/player/picture-of.js";
import { createDotStrip } from "../../src/view/dot-strip.js";
import { createSeries } from "../../src/view/series.js";
import type { App } from "../app.js";
import { h } from "../dom.js";
import { OUTCOMES } from "../finding/outcomes.js";
import { findingOf } from "../finding/verdict.js";
import { WORLDS, worldsOf } from "../finding/worlds.js";
import type { Band } from "../lab/lab.js";
import { commandOf } from "../lab/command-of.js";
import { shortHash } from "../ledger/short-hash.js";
import { comparedQuestion } from "../place/compared-question.js";
import { issueWords } from "../place/issue-words.js";
import { settingsOf } from "./caption.js";
import { captioned } from "./captioned.js";
import { findingsOf, tidyCsv, worldsCsv } from "./finding-tables.js";

/** All worlds of what is asked: those that are there, or computed now. @throws {Error} with what the page says where there are none */
export async function allWorlds(app: App, onWorlds: (done: number, total: number) => void): Promise<Band> {
  const { place: { compare, question }, words } = app;
  if (compare !== null && compare.seed !== question.seed) throw new Error(words("finding.unpaired"));
  const worlds = worldsOf(app);
  if (!worlds.complete && !worlds.running) worlds.start();
  await new Promise<void>((done) => {
    if (!worlds.running) return done();
    const stop = worlds.onChange(() => {
      if (worlds.running) return onWorlds(worlds.band?.done ?? 0, worlds.band?.total ?? WORLDS);
      stop();
      done();
    });
  });
  if (worlds.complete && worlds.band !== null) return worlds.band;
  throw new Error(worlds.issues.length > 0 ? issueWords(words, worlds.issues) : words("export.interrupted"));
}

/** Tables of the worlds, one row a world and one row a value, with the settings that make them. */
export function findingFiles(app: App, band: Band): Readonly<Record<string, string>> {
  const { question } = app.place;
  const { footage, compared } = app.store.state;
  const a = comparedQuestion(app.place);
  const world = (of: typeof question, hash: string) => ({ ...of, hash, command: commandOf(of) });
  const settings = {
    format: "talkback-finding-1", engine: ENGINE, worlds: band.done, replications: [0, band.done - 1],
    ...(a === null || compared === null ? { a: world(question, footage.hash) } : { a: world(a, compared.hash), b: world(question, footage.hash) }), findings: findingsOf(band),
  };
  return { "worlds.csv": worldsCsv(band, question.seed), "tidy.csv": tidyCsv(band, question.seed), "settings.json": `${JSON.stringify(settings, null, 2)}\n` };
}

const WIDTH = 720;

/** The dot strip and the series as they are drawn beside the picture, over what was found and of what. */
export function findingPicture(app: App, band: Band): SVGSVGElement {
  const { words, store } = app;
  const { footage, compared, theme } = store.state;
  const chosen = document.querySelector<HTMLSelectElement>("#panel-finding select")?.value;
  const { name, label, unit } = OUTCOMES.find((each) => each.name === chosen) ?? OUTCOMES[0];
  const values = band.endB === null ? band.endA[name]! : band.endB[name]!.map((value, r) => value - band.endA[name]![r]!);
  const found = band.endB === null ? null : findingOf(values);
  const data = { values, label, unit, kind: band.endB === null ? ("outcome" as const) : ("difference" as const), ...(found === null ? {} : { mean: found.mean, interval: { low: found.low, high: found.high } }) };
  const replications = (lines: Band["a"]) => ({ lines, done: band.done, steps: band.steps });
  const stand = h("div", { class: "export-stand" });
  document.body.append(stand);
  stand.style.setProperty("inline-size", `${WIDTH}px`);
  const views = [createDotStrip(stand, store, { data }), createSeries(stand, store, { bands: band.b === null ? { shown: replications(band.a) } : { shown: replications(band.b), compared: replications(band.a) } })];
  try {
    const told = found === null ? words("finding.alone", { n: band.done }) : words(`finding.${found.verdict}`, { ...found, outcome: words(label), side: found.mean < 0 ? "lower" : "higher", agree: found.mean < 0 ? found.lower : found.higher });
    const lines = [
      words("export.finding-title", { title: footage.title, outcome: words(label), n: band.done, seed: footage.seed }), told,
      ...(found === null ? [] : [words("export.mean", { mean: found.mean, low: found.low, high: found.high, n: found.n })]), ...settingsOf(app),
      compared === null ? words("export.hash", { hash: shortHash(footage.hash), engine: ENGINE }) : words("export.hashes", { a: shortHash(compared.hash), b: shortHash(footage.hash), engine: ENGINE }),
    ];
    return captioned(pictureOf(stand, theme.paper), { lines, key: { scale: null, lines: [] } }, theme);
  } finally {
    for (const view of views) view.dispose();
    stand.remove();
  }
}
