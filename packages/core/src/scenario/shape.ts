import { CAMPAIGN_FIELDS } from "../brand/campaign.js";
import { STRATEGY_FIELDS } from "../brand/strategy/strategy.js";
import { TIES } from "../graph/tie-strength.js";
import { marketShape } from "../market/shape.js";
import { CAST_FIELDS } from "../population/cast.js";
import { READ } from "../population/distributions.js";
import { peopleShape } from "../population/people.js";
import { between, choice, count, group, type Kinds, list, map, maybe, text, unit, variant } from "../spec/shape.js";
import { CHANNELS } from "../wom/channel.js";
import { PEERS } from "../wom/peers.js";
import { SPEAKING } from "../wom/speaking.js";
import type { Catalog } from "./catalog.js";

export const FORMAT = "talkback-scenario-1";

export const SCHEDULES = {
  synchronous: { summary: "All agents answer at once, from what was there before the step.", params: {} },
  "random-sequential": { summary: "Agents answer one after another, in a new random order each step.", params: {} },
  "fixed-order": { summary: "Agents answer one after another, always by ascending key.", params: {} },
  partial: {
    summary: "A random share of the agents takes part in each step, all at once.",
    params: { share: unit(0.5, { help: "probability of each agent to take part in a step" }) },
  },
  poisson: {
    summary: "Continuous time: each agent answers at the events of its own Poisson clock.",
    params: { rate: between(0, 20, 1, { help: "events of an agent's clock", unit: "per step" }) },
  },
  pairwise: {
    summary: "Meetings of two along a tie, one after another; both hear and answer.",
    params: { meetings: maybe(count(1, 1e9, undefined, { help: "meetings in a step; null is one for each agent", unit: "per step" })) },
  },
} as const satisfies Kinds;

/** The description of a scenario file: from it come types, checks, JSON Schema, help and tables of docs. */
export function scenarioShape(catalog: Catalog): ScenarioShape {
  const made = shapes.get(catalog) ?? shapeOf(catalog);
  shapes.set(catalog, made);
  return made;
}

export type ScenarioShape = ReturnType<typeof shapeOf>;

const shapes = new WeakMap<Catalog, ScenarioShape>();

function shapeOf(catalog: Catalog) {
  return group({
    format: choice([FORMAT], FORMAT, { help: "version of this format" }),
    id: text(undefined, { help: "stable name, kebab-case" }),
    title: text("", { help: "what people call it" }),
    question: text("", { help: "the one question it asks" }),
    mechanism: text("", { help: "what makes it happen in the model, in one sentence", later: true }),
    story: text("", { help: "two factual sentences with their source" }),
    expect: text("", { help: "what is expected, written down before looking" }),
    lead: map(text(undefined, { help: "path of a parameter" }), { help: "short names of the parameters to play with" }),
    network: variant({
      ...kinds(catalog.networks),
      given: { summary: "A network handed over with the run (a file, a graph).", params: {} },
    }, { kind: "small-world", n: 1000, k: 10, p: 0.1 }, { help: "who is tied to whom" }),
    ties: TIES,
    people: peopleShape({ ...kinds(catalog.distributions), ...READ }),
    hear: variant(kinds(catalog.hearings), { kind: "everyone" }, { help: "whom agents listen to, and what counts" }),
    cast: list(group({
      ...CAST_FIELDS,
      who: variant(kinds(catalog.targets), { kind: "at-random", share: 0.01 }, { help: "who they are" }),
    }, { help: "people with a part to play" }), { help: "people who are not like the others: critics, experts, employees", later: true }, []),
    rule: variant(kinds(catalog.rules), { kind: "dual-power" }, { help: "how an agent answers what it heard" }),
    peers: PEERS,
    speaking: SPEAKING,
    channels: CHANNELS,
    campaigns: list(group({
      ...CAMPAIGN_FIELDS,
      targets: variant(kinds(catalog.targets), { kind: "everyone" }, { help: "whom the campaign addresses" }),
    }, { help: "a campaign" }), { help: "what brands send, in this order" }, []),
    market: marketShape(catalog.parts),
    strategies: list(variant(Object.fromEntries(Object.entries(catalog.strategies).map(([name, { summary, params }]) => [name, {
      summary,
      params: {
        ...STRATEGY_FIELDS,
        who: variant(kinds(catalog.targets), { kind: "everyone" }, { help: "whom it concerns: who takes part, who answers, who poses" }),
        ...params as Kinds[string]["params"],
      },
    }])), undefined, { help: "a strategy" }), { help: "how the brand meets word of mouth, in this order, after its campaigns", later: true }, []),
    schedule: variant(SCHEDULES, { kind: "synchronous" }, { help: "who answers when" }),
    steps: count(1, 1e9, 60, { help: "length of the run", unit: "steps", evidence: "assumed", source: "stationary by 60 at anchoring .05" }),
    window: count(1, 1e9, 20, { help: "last steps over which outcomes are averaged; at most the whole run", unit: "steps", evidence: "assumed" }),
    stop: maybe(group({
      below: between(0, 2, 1e-6, { help: "largest change of any attitude or stance in a step that counts as none" }),
      patience: count(1, 1e6, 10, { help: "steps without change before the run ends", unit: "steps" }),
    }, { help: "ends the run when nothing changes any more" })),
  }, { help: "a scenario" });
}

const kinds = (definitions: Readonly<Record<string, { readonly summary: string; readonly params: object }>>): Kinds =>
  Object.fromEntries(Object.entries(definitions).map(([name, { summary, params }]) => [name, { summary, params: params as Kinds[string]["params"] }]));
