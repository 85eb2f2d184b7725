import { type Compared, type Modes, outcomes, reachedAt } from "../observe/outcomes.js";
import { finalScenario } from "./course.js";
import type { Executed } from "./execute.js";
import { gearOf } from "./gear.js";
import type { Model } from "./model.js";
import { windowOf } from "./window.js";

/** What became of one campaign, against the run without its contacts; null where that cannot be said. */
export interface CampaignSummary {
  readonly id: string;
  /** Share of agents exposed, or that heard an utterance with this campaign at its root. */
  readonly reach: number | null;
  /** Share of agents with a contact before the window. */
  readonly exposed: number;
  readonly backfire: number | null;
  readonly lift: number | null;
  readonly modes: Modes | null;
}

/** What a strategy came to. */
export interface StrategySummary {
  readonly id: string;
  readonly kind: string;
  /** First step in which it was in force; null where its condition never held, or it had been ended before. */
  readonly began: number | null;
  /** Step from which on another strategy ended it; null where none did. */
  readonly ended: number | null;
  /** Acts it paid for: answers, deletions, participants; 0 for strategies that pay nothing. */
  readonly acts: number;
}

/** The outcomes everybody quotes; means over all agents and the window's steps. Without a twin, an exposed agent or a campaign: null, never 0. */
export interface Summary {
  readonly privateMean: number;
  readonly publicMean: number;
  /** Mean distance between what is said and what is thought. */
  readonly gap: number;
  /** Share whose public evaluation is below −.1. */
  readonly opposed: number;
  readonly threat: number;
  readonly utterances: number | null;
  readonly passedOn: number | null;
  readonly contradicted: number | null;
  readonly inverted: number | null;
  readonly contacts: number | null;
  /** Contacts for each message heard from a peer; the number of ties sets it, so networks compare only with it in view. */
  readonly contactsPerPeerMessage: number | null;
  /** Utterances of the largest cascade, its depth and structural virality; null unless causes were recorded. */
  readonly largestCascade: { readonly size: number; readonly depth: number; readonly structuralVirality: number } | null;
  /** The first campaign's figures, as people quote them. */
  readonly reach: number | null;
  readonly backfire: number | null;
  readonly lift: number | null;
  readonly modes: Modes | null;
  readonly campaigns: readonly CampaignSummary[];
  /** What the brand's strategies came to, in their order. */
  readonly strategies: readonly StrategySummary[];
  /** At the end: the share who adopted, and the mean of every other column of the market's parts; null without a market. */
  readonly market: Readonly<Record<string, number>> | null;
}

/** @param twinOf the same run without a campaign's contacts; undefined when none was made */
export function summarise(executed: Executed, twinOf: (campaign: number) => Executed | undefined): Summary {
  const { simulation: { model } } = executed;
  const { row, steps } = windowOf(model.scene.arena);
  const mean = (c: number) => row[c]! / steps[0]!;
  const campaigns = model.broadcasts.map((_, c) => campaignSummary(executed, c, twinOf(c)));
  const { reach = null, backfire = null, lift = null, modes = null }: Partial<CampaignSummary> = campaigns[0] ?? {};
  return {
    privateMean: mean(2), publicMean: mean(3), gap: mean(4), opposed: mean(5), threat: mean(6),
    ...talk(executed), campaigns, strategies: model.scenario.strategies.map((strategy, k) => strategySummary(model, strategy, k)), market: marketMeans(model),
    reach, backfire, lift, modes,
  };
}

function strategySummary({ scene: { arena } }: Model, { id, kind, from, when }: Model["scenario"]["strategies"][number], k: number): StrategySummary {
  const cell = (name: string) => (arena.column[`strategy${k}.${name}`] as Uint32Array)[0]!;
  const began = when === null ? from : cell("began") === 0 ? null : cell("began") - 1;
  const ended = cell("endedAt") === 0 ? null : cell("endedAt") - 1;
  return { id, kind, began: began !== null && ended !== null && ended <= began ? null : began, ended, acts: cell("spent") };
}

/** Summed by ascending key; counts and steps are read as whether there are any. */
function marketMeans({ scene: { agents: { market }, byKey } }: Model): Summary["market"] {
  const names = Object.keys(market);
  if (names.length === 0) return null;
  const meanOf = (column: ArrayLike<number>, counts: boolean) => {
    let sum = 0;
    for (const i of byKey) sum += counts ? Math.sign(column[i]!) : column[i]!;
    return sum / byKey.length;
  };
  return Object.fromEntries(names.map((name) => [name, meanOf(market[name]!, !(market[name] instanceof Float64Array))]));
}

function talk({ course, simulation: { model }, recorder }: Executed) {
  const { tracer } = model;
  if (tracer === null) {
    return { utterances: null, passedOn: null, contradicted: null, inverted: null, contacts: null, contactsPerPeerMessage: null, largestCascade: null };
  }
  const [none, passedOn, contradicted, inverted, contacts, heard] = Array.from(tracer.counts) as [number, number, number, number, number, number];
  const trees = tracer.utterances === null || recorder.frames === null ? [] : gearOf(course.catalog, "causes", "causes").cascades(tracer.utterances);
  const largest = trees.reduce<(typeof trees)[number] | null>((best, tree) => (best === null || tree.size > best.size ? tree : best), null);
  return {
    utterances: none + passedOn + contradicted + inverted, passedOn, contradicted: contradicted + inverted, inverted, contacts,
    contactsPerPeerMessage: heard === 0 ? null : contacts / heard,
    largestCascade: largest === null ? null : { size: largest.size, depth: largest.depth, structuralVirality: largest.structuralVirality },
  };
}

function campaignSummary(executed: Executed, c: number, twin: Executed | undefined): CampaignSummary {
  const { broadcasts, scene: { agents: { n } } } = executed.simulation.model;
  const met = encounters(executed, c);
  let [exposed, reached] = [0, 0];
  for (let i = 0; i < n; i++) {
    if (met.exposedAt[i]! > 0) exposed++;
    if (reachedAt(met, i) > 0) reached++;
  }
  const against = twin === undefined ? { backfire: null, lift: null, modes: null } : outcomes(compare(executed, twin, c));
  return { id: broadcasts[c]!.campaign.id, reach: met.heardAt === null ? null : reached / n, exposed: exposed / n, ...against };
}

/** What `outcomes` needs about campaign c. */
export function compare(executed: Executed, twin: Executed, c: number): Compared {
  const { model } = executed.simulation;
  return {
    withIt: windowMean(model), without: windowMean(twin.simulation.model), sign: Math.sign(model.broadcasts[c]!.campaign.valence),
    ...encounters(executed, c), spokeAt: model.scene.agents.spokeAt,
  };
}

/** First contacts before the window (all of them where the window is the whole run), and first word of mouth. */
function encounters({ simulation: { model, done }, course }: Executed, c: number): Pick<Compared, "exposedAt" | "heardAt"> {
  const { window } = finalScenario(course);
  const last = done > window ? done - window : done;
  return { exposedAt: model.broadcasts[c]!.contactedAt.map((at) => (at <= last ? at : 0)), heardAt: model.tracer?.reachedAt(c) ?? null };
}

/** (n) each agent's mean public evaluation over the window. */
export function windowMean(model: Model): Float64Array {
  const { publicly, steps } = windowOf(model.scene.arena);
  return publicly.map((sum) => sum / steps[0]!);
}
