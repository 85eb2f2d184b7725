import { type Issue, SpecError } from "../spec/errors.js";
import { canonicalJson } from "../scenario/canonical-json.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Model } from "./model.js";

/** Carries all state of a run over to a model with another scenario, campaign by campaign; what is new starts fresh. */
export function transplant(from: Model, to: Model): void {
  const campaigns = to.scenario.campaigns.map(({ id }) => from.scenario.campaigns.findIndex((other) => other.id === id));
  const strategies = to.scenario.strategies.map(({ id }) => from.scenario.strategies.findIndex((other) => other.id === id));
  const placed = { campaign: campaigns, strategy: strategies, reachedAt: to.senders.map(({ id }) => from.senders.findIndex((other) => other.id === id)) };
  const source = (name: string) => name.replace(/^(campaign|strategy|reachedAt)(\d+)/, (_, what: keyof typeof placed, c) => `${what}${placed[what][Number(c)]}`);
  const keep = (name: string) => !(/^campaign\d+\.targeted$/.test(name) && !sameTargets(from, to, Number(name.slice(8, -9)), campaigns));
  const refreshed = to.scenario.people.powerErosion === null ? ["erosion"] : [];
  for (const [mine, theirs] of [[to.scene.arena, from.scene.arena], [to.tracer?.arena, from.tracer?.arena]] as const) {
    if (mine === undefined || theirs === undefined) continue;
    for (const { name } of mine.specs) {
      const old = theirs.column[source(name)];
      if (old !== undefined && keep(name) && !refreshed.includes(name)) mine.column[name]!.set(old);
    }
  }
  const numbers = from.senders.map(({ id }) => to.senders.findIndex((other) => other.id === id));
  if (numbers.some((number, c) => number !== c)) to.tracer?.renumber(numbers);
}

const sameTargets = (from: Model, to: Model, c: number, campaigns: readonly number[]): boolean =>
  canonicalJson(to.scenario.campaigns[c]!.targets) === canonicalJson(from.scenario.campaigns[campaigns[c]!]?.targets ?? null);

/** Refuses a change that cannot take effect in the middle of a run. */
export function requireForkable(before: Scenario, after: Scenario, step: number): void {
  const fixed = ["network", "ties", "people", "cast"] as const;
  const issues: Issue[] = fixed.filter((part) => canonicalJson(before[part]) !== canonicalJson(after[part])).map((part) => ({
    code: "E_FORK", path: part, expected: "no change at a fork: it decides how a run begins", received: "a change", hint: "start a new run with it instead",
  }));
  const [known, found] = [before, after].map(({ campaigns }) => campaigns.slice(0, before.campaigns.length).map(({ id }) => id).join(", "));
  if (known !== found) issues.push({ code: "E_FORK", path: "campaigns", expected: `those there are, in their order, before new ones: ${known}`, received: found!, hint: "push 0 ends a campaign" });
  const [strategies, others] = [before, after].map((each) => each.strategies.slice(0, before.strategies.length).map(({ id, kind, who }) => canonicalJson({ id, kind, who })));
  if (strategies!.join() !== others!.join()) issues.push({ code: "E_FORK", path: "strategies", expected: "those there are, in their order and with the people they concern, before new ones", received: "others", hint: "a strategy ends by `until`" });
  const parts = [before, after].map(({ market }) => Object.keys(market).filter((name) => market[name] !== null).join(", "));
  if (parts[0] !== parts[1]) issues.push({ code: "E_FORK", path: "market", expected: `the parts that are switched on: ${parts[0]}`, received: parts[1]!, hint: "start a new run with it instead" });
  if (after.steps < step) issues.push({ code: "E_FORK", path: "steps", expected: `at least the ${step} steps before the fork`, received: String(after.steps) });
  if (issues.length > 0) throw new SpecError(issues, "fork");
}
