import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { footageOf } from "../../packages/viz/src/footage/footage-of.js";
import { createStore, type Store } from "../../packages/viz/src/store/store.js";
import { contrastDarkTheme, contrastLightTheme, darkTheme, lightTheme, type Theme } from "../../packages/viz/src/theme/theme.js";
import { createDotStrip } from "../../packages/viz/src/view/dot-strip.js";
import { createModeStack } from "../../packages/viz/src/view/mode-stack.js";
import type { Replications } from "../../packages/viz/src/view/quantile-band.js";
import { createSeries } from "../../packages/viz/src/view/series.js";
import { createStrips } from "../../packages/viz/src/view/strips.js";
import { createTimeline } from "../../packages/viz/src/view/timeline.js";
import type { View } from "../../packages/viz/src/view/view.js";
import { CHARTS_EN } from "../../packages/viz/src/words/en/charts.js";
import { OVER_TIME_EN } from "../../packages/viz/src/words/en/over-time.js";
import { wordsOf } from "../../packages/viz/src/words/words.js";

export interface Setting {
  readonly scenario?: string;
  readonly n: number;
  readonly width: number;
  /** By default "light". */
  readonly theme?: Theme["name"];
  readonly compared?: boolean;
  /** Replications of a band. */
  readonly worlds?: number;
}

const THEMES: readonly Theme[] = [lightTheme, darkTheme, contrastLightTheme, contrastDarkTheme];
const MEASURES = ["publicMean", "privateMean", "opposed"] as const;
const runOf = ({ scenario: id = "push-harder", n }: Setting, changes: Readonly<Record<string, number>>, replication = 0) =>
  simulate(scenario(id, id === "push-harder" ? { "network.n": n, ...changes } : changes), { seed: "otter-417", replication, ...(replication > 0 ? { twin: false, record: "measures" as const } : {}) });
/** What the compared run differs in. */
const gently = { push: 1 };

let store: Store;
let views: readonly View[] = [];

/** Every time chart of a run, under each other. */
export function mount(setting: Setting): void {
  dispose();
  const theme = THEMES.find(({ name }) => name === setting.theme) ?? lightTheme;
  document.body.style.background = theme.page;
  const column = document.body.appendChild(document.createElement("main"));
  column.style.width = `${setting.width}px`;
  store = createStore({
    footage: footageOf(runOf(setting, {})), compared: setting.compared ? footageOf(runOf(setting, gently)) : null,
    time: 20, playing: false, selected: null, highlighted: null, theme, reduced: false, words: wordsOf({ ...CHARTS_EN, ...OVER_TIME_EN }),
  });
  const part = () => {
    const element = column.appendChild(document.createElement("div"));
    element.style.marginBlockEnd = "16px";
    return element;
  };
  const worlds = setting.worlds ?? 0;
  const bands = worlds === 0 ? null : { shown: replicationsOf(setting, {}, worlds), compared: setting.compared ? replicationsOf(setting, gently, worlds) : null };
  const values = bands?.compared ? ends(bands.shown).map((value, r) => value - ends(bands.compared!)[r]!) : new Float64Array(0);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const half = 1.96 * Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1) / values.length);
  views = [
    createTimeline(part(), store, { markers: [{ step: 33, text: "the complaint" }] }),
    createStrips(part(), store),
    createSeries(part(), store, { bands }),
    createModeStack(part(), store),
    createDotStrip(part(), store, values.length === 0 ? {} : { data: { values, label: "charts.publicMean", unit: "attitude", kind: "difference", mean, interval: { low: mean - half, high: mean + half } } }),
  ];
}

function replicationsOf(setting: Setting, changes: Readonly<Record<string, number>>, done: number): Replications {
  const tables = Array.from({ length: done }, (_, r) => runOf(setting, changes, r + 1).table);
  const steps = tables[0]!.length;
  const lines = Object.fromEntries(MEASURES.map((name) => [name, Float64Array.from(tables.flatMap((table) => [...table.series(name)]))]));
  return { done, steps, lines };
}

const ends = ({ done, steps, lines }: Replications): Float64Array => Float64Array.from({ length: done }, (_, r) => lines.publicMean![(r + 1) * steps - 1]!);

export const time = (): number => store.state.time;
export const setTime = (value: number): void => store.set({ time: value });
export const described = (): string[] => views.map((view) => view.describe());
export function dispose(): void {
  for (const view of views) {
    view.dispose();
    view.dispose();
  }
  document.querySelector("main")?.remove();
}
