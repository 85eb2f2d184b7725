import type { Issue } from "@talkback/core";
import type { App } from "../app.js";
import type { Band } from "../lab/lab.js";
import { keyOf } from "../question.js";
import { comparedQuestion as questionA } from "../place/compared-question.js";

/** Worlds that are computed for a finding. */
export const WORLDS = 100;
/** Agent-steps of all worlds up to which they are computed without being asked for. */
const CHEAP = 3e7;
const REST = 700;

/** Many worlds of what is asked, computed beside it after every change, once it has come to rest. */
export interface Worlds {
  /** Of what is asked now, as far as it is; null while there is nothing of it. */
  readonly band: Band | null;
  /** Whether `band` is of what is asked now, all of it. */
  readonly complete: boolean;
  readonly running: boolean;
  /** Why they could not be computed; empty where nothing went wrong. */
  readonly issues: readonly Issue[];
  start(): void;
  stop(): void;
  onChange(listener: () => void): () => void;
  dispose(): void;
}

const shared = new WeakMap<App, Worlds>();

/** The worlds of what the page asks: computed once, whoever looks at them. */
export function worldsOf(app: App): Worlds {
  const worlds = shared.get(app) ?? createWorlds(app);
  shared.set(app, worlds);
  return worlds;
}

export function createWorlds(app: App): Worlds {
  const listeners = new Set<() => void>();
  let [band, of, running, issues]: [Band | null, string, boolean, readonly Issue[]] = [null, "", false, []];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => { for (const listener of listeners) listener(); };
  const wanted = () => {
    const { place } = app;
    const a = questionA(place);
    return { a: a ?? place.question, b: a === null ? null : place.question, key: `${keyOf(place.question)} ${a === null ? "" : keyOf(a)}` };
  };
  const start = async () => {
    const { a, b, key } = wanted();
    [band, running, of, issues] = [null, true, key, []];
    tell();
    const take = (found: Band) => {
      if (of !== key) return;
      band = found;
      tell();
    };
    const answer = await app.lab.band(a, b, WORLDS, take);
    if (of !== key) return;
    running = false;
    if (answer.ok) band = answer.value;
    else if (answer.aborted === true) of = "";
    else issues = answer.issues;
    tell();
  };
  const rest = () => {
    const { key } = wanted();
    if (key === of) return;
    clearTimeout(timer);
    if (running) app.lab.stop("band");
    [band, running, of, issues] = [null, false, "", []];
    tell();
    const { n, steps } = app.store.state.footage;
    if (app.place.room === "play" && n * steps * WORLDS * (app.place.compare === null ? 2 : 4) <= CHEAP) timer = setTimeout(() => void start(), REST);
  };
  const stopPlace = app.onPlace(rest);
  const stopStore = app.store.watch((_, changed) => changed.has("footage") && rest());
  rest();
  return {
    get band() { return band; },
    get complete() { return band !== null && !running && of === wanted().key && band.done === band.total; },
    get running() { return running; },
    get issues() { return issues; },
    start: () => void start(),
    stop() {
      app.lab.stop("band");
      running = false;
      tell();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      clearTimeout(timer);
      stopPlace();
      stopStore();
      if (running) app.lab.stop("band");
      listeners.clear();
    },
  };
}
