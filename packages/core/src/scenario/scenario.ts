import type { Issue } from "../spec/errors.js";
import { SpecError } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { setPath } from "../spec/path.js";
import { resolve } from "../spec/resolve.js";
import type { STRATEGY_FIELDS } from "../brand/strategy/strategy.js";
import type { People } from "../population/people.js";
import type { Value, Values } from "../spec/shape.js";
import { show } from "../spec/show.js";
import { withoutPaths } from "../spec/without-paths.js";
import { basics } from "./basics.js";
import { campaignMismatches } from "./campaign-mismatches.js";
import { type Catalog, ELSEWHERE } from "./catalog.js";
import { hasMarket } from "./has-market.js";
import { scenarioShape } from "./shape.js";

type Shaped = Value<ReturnType<typeof scenarioShape>>;
type Chosen = { readonly kind: string; readonly [param: string]: unknown };

/** A complete, checked, frozen description of one model; everything but seed, replication and a network that is handed over. */
export interface Scenario extends Omit<Shaped, "people" | "network" | "hear" | "rule" | "campaigns" | "cast" | "market" | "strategies"> {
  readonly people: People;
  readonly network: Chosen;
  readonly cast: readonly (Omit<Shaped["cast"][number], "who"> & { readonly who: Chosen })[];
  readonly market: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> & { readonly quality: number };
  readonly strategies: readonly (Chosen & Values<typeof STRATEGY_FIELDS> & { readonly who: Chosen })[];
  readonly hear: Chosen;
  readonly rule: Chosen;
  readonly campaigns: readonly (Omit<Shaped["campaigns"][number], "targets"> & { readonly targets: Chosen })[];
}

/** Changes to a scenario by path or lead name, e.g. `{ push: 4, "people.certainty.mean": 0.8 }`. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * The scenario that some JSON describes, with every default filled in.
 *
 * @param catalog the names it may use; default those of a scenario that is parsed already, else the few that main knows
 * @throws {SpecError} with every issue: path, expected, received, nearest valid name
 */
export function parseScenario(input: unknown, catalog: Catalog = catalogOf(input as Scenario)): Scenario {
  if (parsed.get(input as Scenario) === catalog) return input as Scenario;
  const shape = scenarioShape(catalog);
  let scenario: Scenario | undefined;
  const wrong = issuesOf(() => { scenario = resolve(shape, input, "scenario") as unknown as Scenario; });
  if (scenario === undefined) {
    const told = pointing(wrong, catalog);
    throw new SpecError([...told, ...unrelated([...wrong, ...told], input, catalog)], "scenario");
  }
  const issues = allMismatches(scenario, catalog);
  if (issues.length > 0) throw new SpecError(issues, `scenario ${show(scenario.id)}`);
  const made = Object.freeze({ ...scenario, [CATALOG]: catalog });
  parsed.set(made, catalog);
  return made;
}

/** Issues with where to get names that only a larger catalog has; of a scenario that was made for such a one, those names are one issue. */
function pointing(issues: readonly Issue[], { gear }: Catalog): readonly Issue[] {
  const isFar = ({ path }: Issue): boolean => gear.mismatches === undefined && /(^|\.)kind$|^market\.|^strategies/.test(path);
  const far = issues.filter(isFar);
  if (far.length < 2 || !far.some(({ path }) => path.startsWith("market."))) return issues.map((issue) => (isFar(issue) ? { ...issue, hint: [issue.hint, ELSEWHERE].filter(Boolean).join("; ") } : issue));
  const received = far.map(({ path }) => path).join(", ");
  return [{ code: "E_CATALOG", path: "market", expected: "only names that this catalog has", received, hint: ELSEWHERE }, ...issues.filter((issue) => !isFar(issue))];
}

const allMismatches = (scenario: Scenario, catalog: Catalog): readonly Issue[] =>
  [...mismatches(scenario), ...campaignMismatches(scenario), ...(hasMarket(scenario) ? (catalog.gear.mismatches ?? noMarket)(scenario, catalog) : [])];

const noMarket = (): readonly Issue[] =>
  [{ code: "E_CATALOG", path: "market", expected: "no market, no strategy, and plain campaigns: this catalog carries out no other", received: "others", hint: ELSEWHERE }];

/** What would still not go together were the values that are wrong by themselves left out; nothing where they cannot be. */
function unrelated(wrong: readonly Issue[], input: unknown, catalog: Catalog): readonly Issue[] {
  const paths = wrong.map(({ path }) => path);
  let issues: readonly Issue[] = [];
  issuesOf(() => { issues = allMismatches(resolve(scenarioShape(catalog), withoutPaths(input, paths), "scenario") as unknown as Scenario, catalog); });
  return issues.filter(({ path }) => !paths.some((other) => path === other || path.startsWith(`${other}.`)));
}

/** Scenarios that were parsed, and with which catalog; being frozen, they stay right. */
const parsed = new WeakMap<Scenario, Catalog>();

/** A scenario carries the catalog it was parsed with, spread into another one too; it is no part of its JSON. */
const CATALOG = Symbol("catalog");

/** The catalog that a scenario was parsed with; a small one for anything else. */
export const catalogOf = (scenario: Scenario): Catalog => (scenario as { readonly [CATALOG]?: Catalog } | null | undefined)?.[CATALOG] ?? basics;

/**
 * The scenario with some values changed, checked as a whole again.
 *
 * @throws {SpecError} when a path or lead name is unknown or a value does not fit; all of them at once
 */
export function withChanges(scenario: Scenario, changes: Changes, catalog: Catalog = catalogOf(scenario)): Scenario {
  const shape = scenarioShape(catalog);
  const issues: Issue[] = [];
  let input: unknown = scenario;
  for (const [name, value] of Object.entries(changes)) {
    const path = Object.hasOwn(scenario.lead, name) ? scenario.lead[name]! : name;
    const wrong = issuesOf(() => { input = setPath(shape, input, path, value); });
    issues.push(...wrong.map((issue) => ({ ...issue, ...leadHint(scenario, name, issue) })));
  }
  if (issues.length > 0) throw new SpecError([...issues, ...issuesOf(() => parseScenario(input, catalog))], `scenario ${show(scenario.id)}`);
  return parseScenario(input, catalog);
}

function issuesOf(act: () => void): readonly Issue[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
}

function leadHint({ lead }: Scenario, name: string, issue: Issue): Partial<Issue> {
  const names = Object.keys(lead);
  if (name.includes(".") || names.length === 0) return {};
  const near = nearest(name, names);
  return { hint: near === undefined ? [issue.hint, `lead names: ${names.join(", ")}`].filter(Boolean).join("; ") : `did you mean ${show(near)}?` };
}

/** What single values cannot show: parts that do not go together. */
function* mismatches({ channels, campaigns, strategies, cast }: Scenario): Iterable<Issue> {
  if (channels.length === 0) yield { code: "E_CHANNELS", path: "channels", expected: "at least one channel", received: "an empty list" };
  if (channels.length > 255) yield { code: "E_CHANNELS", path: "channels", expected: "at most 255 channels", received: String(channels.length) };
  const shares = channels.reduce((sum, { share }) => sum + share, 0);
  if (channels.length > 0 && Math.abs(shares - 1) > 1e-9) yield { code: "E_CHANNELS", path: "channels", expected: "shares that add up to 1", received: String(shares) };
  const senders = campaigns.length + strategies.length;
  if (senders > 254) yield { code: "E_CAMPAIGNS", path: "campaigns", expected: "at most 254 campaigns and strategies", received: String(senders) };
  yield* repeated("channels", channels.map(({ id }) => id));
  yield* repeated("campaigns", campaigns.map(({ id }) => id));
  yield* repeated("cast", cast.map(({ id }) => id));
}

function* repeated(path: string, ids: readonly string[]): Iterable<Issue> {
  for (const [k, id] of ids.entries()) {
    if (ids.indexOf(id) < k) yield { code: "E_ID_TAKEN", path: `${path}.${k}.id`, expected: "an id of its own", received: show(id) };
  }
}
