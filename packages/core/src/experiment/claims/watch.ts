import { OPPOSED } from "../../engine/measure.js";
import type { Measure, MeasureView } from "../../observe/measure.js";
import { polarisation } from "../../observe/measure.js";

/** From this sense of power at the start on, a person counts as empowered. */
export const EMPOWERED = 0.6;

/** Opinions and attitudes nearer to 0 than this are neither negative nor positive. */
const UNDECIDED = 0.05;

/** Sums over steps, a column each: (n) by agent. */
const WINDOW = ["publicly", "privately", "gap", "opposed", "threat", "negative", "decided"] as const;
const WHOLE = ["publicly", "opposed", "divergences", "threatEvents"] as const;
type Sums<K extends string> = Readonly<Record<K, Float64Array>>;

/** What one run was seen to do to each agent. */
export interface Reading {
  readonly agents: MeasureView["agents"];
  /** (n) agents by ascending key: sums are taken in this order. */
  readonly byKey: Uint32Array;
  /** (n) 1 for those who were empowered at the start. */
  readonly empowered: Uint8Array;
  /** Standard deviation of attitudes at the start. */
  readonly spread: number;
  readonly steps: number;
  readonly windowSteps: number;
  readonly window: Sums<(typeof WINDOW)[number]>;
  readonly whole: Sums<(typeof WHOLE)[number]>;
  /** Posts of agent i in channel c at `c * n + i`; those of all channels follow those of the last. */
  readonly posts: Sums<"all" | "negative" | "decided">;
  readonly channels: number;
  readonly contacts: number;
  /** Mean variance of public stances over the window. */
  readonly polarisation: number;
  /** Largest share of opposed people after any step. */
  readonly peakOpposed: number;
  readonly campaign: MeasureView["campaign"];
}

/** Watches one run, from its start to its end. */
export interface Watch extends Measure {
  reading(): Reading;
}

/** @param window last steps over which outcomes are averaged */
export function createWatch(steps: number, window: number, channels: number): Watch {
  let seen: { -readonly [K in keyof Reading]: Reading[K] };
  return {
    name: "claims",
    summary: "steps watched",
    start({ agents, byKey }) {
      const { n } = agents;
      seen = {
        agents, byKey, channels, steps: 0, windowSteps: 0, contacts: 0, polarisation: 0, peakOpposed: 0, campaign: undefined,
        empowered: Uint8Array.from(agents.power, (power) => (power >= EMPOWERED ? 1 : 0)), spread: deviation(agents.attitude, byKey),
        window: columns(WINDOW, n), whole: columns(WHOLE, n), posts: columns(["all", "negative", "decided"], n * (channels + 1)),
      };
    },
    measure(view) {
      seen.steps++;
      seen.contacts += view.contacts!;
      seen.campaign = view.campaign;
      seen.peakOpposed = Math.max(seen.peakOpposed, addPeople(seen, view) / view.agents.n);
      addPosts(seen, view);
      if (view.step <= steps - window) return view.step;
      seen.windowSteps++;
      seen.polarisation += polarisation.measure(view);
      addWindow(seen, view);
      return view.step;
    },
    reading: () => ({ ...seen, polarisation: seen.polarisation / seen.windowSteps }),
  };
}

const columns = <K extends string>(names: readonly K[], length: number): Sums<K> =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(length)])) as Sums<K>;

/** What everybody says before all: `E_v = A + v (E - A)`. */
const publicly = (v: number, A: number, E: number): number => A + v * (E - A);

/** Returns how many are opposed. */
function addPeople({ whole }: Reading, { agents: { n, attitude, expressed, reaction, threat }, publicness }: MeasureView): number {
  let opposed = 0;
  for (let i = 0; i < n; i++) {
    const E = publicly(publicness!, attitude[i]!, expressed[i]!);
    const against = E < OPPOSED ? 1 : 0;
    opposed += against;
    whole.publicly[i] = whole.publicly[i]! + E;
    whole.opposed[i] = whole.opposed[i]! + against;
    if (reaction[i]! > 0 && (reaction[i]! - 2) * expressed[i]! < 0) whole.divergences[i] = whole.divergences[i]! + 1;
    if (threat[i]! > 0) whole.threatEvents[i] = whole.threatEvents[i]! + 1;
  }
  return opposed;
}

function addWindow({ window }: Reading, { agents: { n, attitude, expressed, threat }, publicness }: MeasureView): void {
  for (let i = 0; i < n; i++) {
    const A = attitude[i]!;
    const E = publicly(publicness!, A, expressed[i]!);
    window.publicly[i] = window.publicly[i]! + E;
    window.privately[i] = window.privately[i]! + A;
    window.gap[i] = window.gap[i]! + Math.abs(E - A);
    window.threat[i] = window.threat[i]! + threat[i]!;
    if (E < OPPOSED) window.opposed[i] = window.opposed[i]! + 1;
    if (A < -UNDECIDED) window.negative[i] = window.negative[i]! + 1;
    if (Math.abs(A) > UNDECIDED) window.decided[i] = window.decided[i]! + 1;
  }
}

function addPosts({ posts, channels, agents: { n } }: Reading, { posts: said }: MeasureView): void {
  const { speakers, count, opinion, channel } = said!;
  for (let s = 0; s < count; s++) {
    const i = speakers[s]!;
    const e = opinion[i]!;
    for (const at of [channel[i]! * n + i, channels * n + i]) {
      posts.all[at] = posts.all[at]! + 1;
      if (e < -UNDECIDED) posts.negative[at] = posts.negative[at]! + 1;
      if (Math.abs(e) > UNDECIDED) posts.decided[at] = posts.decided[at]! + 1;
    }
  }
}

function deviation(values: Float64Array, byKey: Uint32Array): number {
  let sum = 0;
  for (const i of byKey) sum += values[i]!;
  const mean = sum / byKey.length;
  let squares = 0;
  for (const i of byKey) squares += (values[i]! - mean) * (values[i]! - mean);
  return Math.sqrt(squares / (byKey.length - 1));
}
