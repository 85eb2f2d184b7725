import type { Period } from "../brand/when.js";
import type { Issue } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { show } from "../spec/show.js";
import { mismatch, periodMistakes } from "./campaign-mismatches.js";
import type { Catalog } from "./catalog.js";
import { partsOn } from "./has-market.js";
import type { Scenario } from "./scenario.js";

type Strategy = Scenario["strategies"][number];

/** Parts of the market, strategies and campaigns in it that do not go together, or never come into force. */
export function* marketMismatches(scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const { strategies, schedule, steps } = scenario;
  for (const [k, strategy] of strategies.entries()) {
    yield* periodMistakes(`strategies.${k}`, strategy, steps);
    yield* comingTooLate(`strategies.${k}`, strategy, steps);
  }
  yield* unmet(scenario, catalog);
  for (const [k, strategy] of strategies.entries()) {
    for (const { path, expected, received } of catalog.strategies[strategy.kind]!.mistakes?.(strategy as never) ?? []) {
      yield mismatch(`strategies.${k}.${path}`, expected, received);
    }
    yield* contradictions(k, strategies, catalog, steps);
  }
  yield* unknownNames(scenario);
  if (schedule.kind === "pairwise" && (strategies.length > 0 || partsOn(scenario).length > 0)) {
    yield mismatch("schedule.kind", "a schedule in which people talk in channels, where a market or a strategy is at work", show("pairwise"));
  }
}

/** What a strategy is to do once, in a step that never is. */
function* comingTooLate(path: string, strategy: Strategy, steps: number): Iterable<Issue> {
  const { from, reveal, after } = strategy as Strategy & { readonly reveal?: unknown; readonly after?: unknown };
  if (typeof reveal === "number" && reveal >= steps) yield mismatch(`${path}.reveal`, `a step of the run, below ${steps}, or null`, String(reveal), "it would happen after the end");
  if (typeof after === "number" && from < steps && from + after >= steps) yield mismatch(`${path}.after`, `fewer than ${steps - from} steps after step ${from}, or null`, String(after), "it would come after the end");
}

/** What a part, a strategy or a campaign needs and the scenario has switched off. */
function* unmet(scenario: Scenario, catalog: Catalog): Iterable<Issue> {
  const { market, strategies, campaigns } = scenario;
  const lacking = (names: readonly string[]) => names.filter((name) => market[name] == null);
  const off = (path: string, name: string) => mismatch(path, `market.${name} switched on, on which this depends`, "null", `give market.${name} some values, or {} for its defaults`);
  for (const name of partsOn(scenario)) {
    const { needs = [], mistakes } = catalog.parts[name]!;
    for (const needed of lacking(needs)) yield off(`market.${name}`, needed);
    for (const { path, expected, received } of mistakes?.(market[name] as never) ?? []) yield mismatch(`market.${name}.${path}`, expected, received);
  }
  for (const [k, strategy] of strategies.entries()) {
    for (const needed of lacking(catalog.strategies[strategy.kind]!.needs?.(strategy as never) ?? [])) yield off(`strategies.${k}`, needed);
  }
  for (const [k, { trusted, informs }] of campaigns.entries()) {
    for (const needed of lacking([...(trusted ? ["trust"] : []), ...(informs === 0 ? [] : ["doubt"])])) yield off(`campaigns.${k}.${needed === "trust" ? "trusted" : "informs"}`, needed);
  }
}

/** Strategies in force at the same time of which one undoes what the other does; each pair once. */
function* contradictions(k: number, strategies: readonly Strategy[], catalog: Catalog, steps: number): Iterable<Issue> {
  const mine = strategies[k]!;
  for (const [other, theirs] of strategies.slice(0, k).entries()) {
    if (!opposed(mine, theirs, catalog) || !overlap(mine, theirs, steps)) continue;
    yield mismatch(`strategies.${k}`, `nothing that contradicts strategy ${show(theirs.id)} (${theirs.kind}, strategies.${other}) at the same time`, `${mine.kind} from step ${mine.from}`,
      "give one of them an end (`until`) before the other begins");
  }
}

function opposed(mine: Strategy, theirs: Strategy, { strategies }: Catalog): boolean {
  const [one, other] = [strategies[mine.kind]!, strategies[theirs.kind]!];
  if (mine.kind === theirs.kind) return one.opposes?.(mine as never, theirs as never) === true;
  return one.contradicts?.includes(theirs.kind) === true || other.contradicts?.includes(mine.kind) === true;
}

const overlap = (a: Period, b: Period, steps: number): boolean => a.from < (b.until ?? steps) && b.from < (a.until ?? steps);

/** Names that must be those of something else in the scenario. */
function* unknownNames({ campaigns, strategies, channels }: Scenario): Iterable<Issue> {
  const known = channels.map(({ id }) => id);
  for (const [k, { invitesTo }] of campaigns.entries()) if (invitesTo !== null) yield* unless(known, invitesTo, `campaigns.${k}.invitesTo`, "the id of a channel");
  const stoppable = [...campaigns, ...strategies].map(({ id }) => id);
  for (const [k, strategy] of strategies.entries()) {
    const { stops } = strategy as { readonly stops?: unknown };
    if (!Array.isArray(stops)) continue;
    for (const [q, id] of stops.entries()) yield* unless(stoppable.filter((other) => other !== strategy.id), String(id), `strategies.${k}.stops.${q}`, "the id of a campaign or of another strategy");
  }
  yield* repeated([...campaigns.map(({ id }) => id), ...strategies.map(({ id }) => id)], campaigns.length);
}

function* unless(known: readonly string[], name: string, path: string, expected: string): Iterable<Issue> {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  yield mismatch(path, expected, show(name), near === undefined ? `there are ${known.join(", ")}` : `did you mean ${show(near)}?`);
}

/** Campaigns and strategies share their names; those of campaigns among themselves are checked elsewhere. */
function* repeated(ids: readonly string[], campaigns: number): Iterable<Issue> {
  for (const [k, id] of ids.entries()) {
    if (k >= campaigns && ids.indexOf(id) < k) yield { ...mismatch(`strategies.${k - campaigns}.id`, "an id of its own, among campaigns too", show(id)), code: "E_ID_TAKEN" };
  }
}
