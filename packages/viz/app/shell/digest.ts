import { campaigned, pictureAt, publicly, row } from "../../src/footage/footage.js";
import type { State, Store } from "../../src/store/store.js";
import { h } from "../dom.js";

/** Between two digests, ms. */
const PAUSE = 2000;

/** Evaluations below this count as opposed, above its opposite as in favour. Source: EFFECT of core, share whose public evaluation is below −.1. */
const OPPOSED = -0.1;

/** What there is to say of a moment, in numbers. */
export function digestOf({ footage, compared, time }: Pick<State, "footage" | "compared" | "time">) {
  const picture = pictureAt(footage, time);
  const [attitude, expressed] = [row(footage, footage.attitude, picture), row(footage, footage.expressed, picture)];
  let [said, thought, reached, opposed, secretly] = [0, 0, 0, 0, 0];
  for (let i = 0; i < footage.n; i++) {
    const open = publicly(footage, attitude[i]!, expressed[i]!);
    said += open;
    thought += attitude[i]!;
    if (footage.reachedAt[i]! > 0 && footage.reachedAt[i]! <= time) reached++;
    if (open < OPPOSED) opposed++;
    if (open < OPPOSED && attitude[i]! > -OPPOSED) secretly++;
  }
  const n = Math.max(1, footage.n);
  return { title: footage.title, seed: footage.seed, step: Math.floor(time), steps: footage.steps, people: footage.n, said: said / n, thought: thought / n, campaign: campaigned(footage) ? "yes" : "no", reached, opposed, secretly, compared: compared === null ? "no" : "yes", differ: compared === null ? 0 : differing(footage, compared, time) };
}

/** People of both worlds whose public evaluation differs by a tenth or more. */
function differing(b: State["footage"], a: State["footage"], time: number): number {
  const [at, before] = [pictureAt(b, time), pictureAt(a, time)];
  let count = 0;
  for (let i = 0; i < Math.min(a.n, b.n); i++) {
    const [now, then] = [at * b.n + i, before * a.n + i];
    if (Math.abs(publicly(b, b.attitude[now]!, b.expressed[now]!) - publicly(a, a.attitude[then]!, a.expressed[then]!)) >= -OPPOSED) count++;
  }
  return count;
}

/** A live region that tells politely where things stand: at most every two seconds while it plays, and shortly after whatever else has changed. */
export function createDigest(store: Store): { readonly element: HTMLElement; say(text: string): void; now(): string; dispose(): void } {
  const element = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  let [last, timer] = [0, 0];
  const now = () => store.state.words("shell.digest", digestOf(store.state));
  const say = (text: string) => {
    last = performance.now();
    element.textContent = text;
  };
  const later = () => {
    if (timer !== 0 || store.state.footage.n === 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      say(now());
    }, Math.max(600, PAUSE - (performance.now() - last)));
  };
  const unwatch = store.watch((_, changed) => { if (changed.has("time") || changed.has("footage") || changed.has("compared")) later(); });
  return { element, say, now, dispose() { unwatch(); clearTimeout(timer); } };
}
