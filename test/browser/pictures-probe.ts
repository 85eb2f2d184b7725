import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { footageOf } from "../../packages/viz/src/footage/footage-of.js";
import type { Footage } from "../../packages/viz/src/footage/footage.js";
import { createStore, type Store } from "../../packages/viz/src/store/store.js";
import { darkTheme, lightTheme } from "../../packages/viz/src/theme/theme.js";
import { createCascade } from "../../packages/viz/src/view/cascade.js";
import type { PhaseData } from "../../packages/viz/src/view/phase-map-data.js";
import { createPhaseMap } from "../../packages/viz/src/view/phase-map.js";
import { createPlane } from "../../packages/viz/src/view/plane.js";
import type { View } from "../../packages/viz/src/view/view.js";
import { en } from "../../packages/viz/src/words/en.js";
import { wordsOf } from "../../packages/viz/src/words/words.js";

/** What the page's callbacks were called with, in order. */
export const calls: { readonly name: string; readonly values: readonly unknown[] }[] = [];
let store: Store;
let views: Readonly<Record<string, View & { update?(data: PhaseData): void }>> = {};

export const footage = (n: number, changes: Readonly<Record<string, unknown>> = {}): Footage => footageOf(simulate(scenario("push-harder", { "network.n": n, ...changes }), { seed: "otter-417" }));

/** The same people with one large cascade: saying k was moved by one of the last twenty before it, and turns round every seventh time. */
export function bushy(shown: Footage, count: number): Footage {
  const ids = Array.from({ length: count }, (_, k) => k);
  const parent = Int32Array.from(ids, (k) => (k === 0 ? -1 : Math.max(0, k - 1 - ((k * k * 7) % 20))));
  const sign = ids.map(() => 1);
  for (const k of ids.slice(1)) sign[k] = sign[parent[k]!]! * (k % 7 === 0 ? -1 : 1);
  const step = new Uint32Array(count);
  for (const k of ids.slice(1)) step[k] = Math.max(step[k - 1]!, step[parent[k]!]! + 1);
  const sayings = {
    ...shown.sayings!, step, parent, speaker: Uint32Array.from(ids, (k) => (k * 37) % shown.n), opinion: Float32Array.from(ids, (k) => sign[k]! * (0.2 + (k % 5) / 8)),
    source: new Int16Array(count).fill(-1), origin: new Int16Array(count).fill(-1), relation: Uint8Array.from(ids, (k) => (k === 0 ? 0 : k % 14 === 0 ? 3 : k % 7 === 0 ? 2 : 1)), channel: new Uint8Array(count),
  };
  return { ...shown, sayings };
}

/** An outcome that is 0 on a line, with a few cells unsure or missing. */
export function slope(columns: number, rows: number): PhaseData {
  const cell = <T>(of: (x: number, y: number) => T): T[] => Array.from({ length: columns * rows }, (_, k) => of(k % columns, Math.floor(k / columns)));
  const mean = cell((x, y) => 0.3 - 0.1 * x - 0.05 * y);
  return {
    x: { label: "Push", values: Array.from({ length: columns }, (_, k) => 2 ** (k - 1)) }, y: { label: "Empowered", values: Array.from({ length: rows }, (_, k) => k / 10) },
    outcome: "Public opinion with more push", signs: { negative: "pushing hurts", positive: "pushing helps" },
    mean: Float64Array.from(mean), agree: Float64Array.from(mean, (each) => (Math.abs(each) < 0.06 ? 0.7 : 1)), done: Uint32Array.from(mean, (_, k) => (k === 1 ? 0 : 20)), complete: false, current: { x: 1, y: 0.1 },
  };
}

/** Puts the three pictures into the page in place of those before. */
export function show(shown: Footage, { dark = false, time = 0, phase = slope(4, 3) }: { dark?: boolean; time?: number; phase?: PhaseData } = {}): void {
  for (const view of Object.values(views)) view.dispose();
  calls.length = 0;
  const theme = dark ? darkTheme : lightTheme;
  document.body.style.setProperty("background", theme.page);
  store = createStore({ footage: shown, compared: null, time, playing: false, selected: null, highlighted: null, theme, reduced: false, words: wordsOf(en) });
  const place = (name: string) => {
    const found = document.getElementById(name) ?? document.createElement("div");
    found.id = name;
    document.querySelector("main")!.append(found);
    return found;
  };
  const called = (name: string) => (...values: readonly unknown[]) => void calls.push({ name, values });
  views = {
    plane: createPlane(place("plane"), store, { onThreshold: called("threshold") }),
    phase: createPhaseMap(place("phase"), store, { data: phase, onCell: called("cell") }),
    cascade: createCascade(place("cascade"), store),
  };
}

export const set = (change: Parameters<Store["set"]>[0]): void => store.set(change);
export const state = () => ({ ...store.state, highlighted: store.state.highlighted === null ? null : [...store.state.highlighted] });
export const told = (name: string) => ({ text: views[name]!.describe(), table: views[name]!.table() });
export const update = (data: PhaseData): void => views.phase!.update!(data);
export const disposed = (): number => {
  for (const view of [...Object.values(views), ...Object.values(views)]) view.dispose();
  return document.querySelectorAll("figure").length;
};
export { scenario, simulate };
