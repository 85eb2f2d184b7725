import { inDegree } from "../graph/ties.js";
import type { Attribute } from "../graph/network.js";
import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { openUnit } from "../random/open-unit.js";
import { type Issue, SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import { correlation } from "./correlation.js";
import { DISTRIBUTIONS } from "./distributions.js";
import { copula, LATENT, type Latent } from "./latent.js";
import type { People } from "./people.js";
import type { Scene } from "./scene.js";

type Trait = "attitude" | "anchor" | "expressed" | "power" | "certainty" | "powerErosion" | "activity";
type Source = NonNullable<People[Trait]>;

/** What people are made from, besides the scenario. */
export interface Given {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly community: () => Uint32Array;
  /** Used where the scenario gives no own value. */
  readonly powerErosion: number;
}

/** A correlation that was asked for, and the one between the columns as they came out. */
export interface RealisedCorrelation { readonly trait: string; readonly with: string; readonly asked: number; readonly realised: number | null }

const RANGE = { attitude: [-1, 1], anchor: [-1, 1], expressed: [-1, 1], power: [0, 1], certainty: [0, 1], powerErosion: [0, 1], activity: [0, 1] } as const;

/**
 * Fills the traits of all agents, each draw addressed by the agent's key: another share, rule or network size moves nobody else's.
 *
 * @throws {SpecError} for a table or attribute that does not fit, all issues at once
 */
export function populate(people: People, scene: Scene, given: Given): readonly RealisedCorrelation[] {
  const { agents, byKey, keys } = scene;
  const issues: Issue[] = [];
  const scores = latentScores(people, scene, given);
  const columns = { ...agents, powerErosion: agents.erosion };
  const fill = (trait: Trait, source: Source) => {
    const column = columns[trait];
    const [low, high] = RANGE[trait];
    const value = reader(trait, source, scene, given, scores.get(trait as Latent), issues);
    for (const [rank, i] of byKey.entries()) column[i] = Math.max(low, Math.min(high, value(i, rank, keys[i]!))) + 0;
  };
  for (const trait of ["attitude", "power", "certainty", "activity"] as const) fill(trait, people[trait]);
  if (people.anchor === null) agents.anchor.set(agents.attitude); else fill("anchor", people.anchor);
  if (people.expressed === null) agents.expressed.set(agents.attitude); else fill("expressed", people.expressed);
  if (people.powerErosion === null) agents.erosion.fill(given.powerErosion); else fill("powerErosion", people.powerErosion);
  if (issues.length > 0) throw new SpecError(issues, "people");
  return people.correlations.map(({ trait, with: other, r }) => ({
    trait, with: other, asked: r,
    realised: correlation(columns[trait], other === "degree" ? degreeOf(scene) : other === "community" ? scores.get("community")! : columns[other]),
  }));
}

type Read = (i: number, rank: number, key: number) => number;

function reader(trait: Trait, source: Source, scene: Scene, given: Given, score: Float64Array | undefined, issues: Issue[]): Read {
  const [low, high] = RANGE[trait];
  const path = `people.${trait}`;
  if (source.kind === "values") {
    const table = source.list;
    if (table.length !== scene.agents.n) {
      issues.push({ code: "E_PEOPLE_TABLE", path: `${path}.list`, expected: `${scene.agents.n} values, one an agent`, received: `${table.length}` });
    }
    return (_i, rank) => table[rank] ?? 0;
  }
  if (source.kind === "attribute") return readAttribute(given.attributes[source.name], source.name, path, RANGE[trait], issues);
  const distribution = DISTRIBUTIONS.find(({ name }) => name === source.kind)!;
  const luck = scene.stream(`people:${trait}`);
  return (i, _rank, key) => {
    const u = score === undefined ? luck.uniform(key) : normalCdf(score[i]!);
    return distribution.quantile(source as never, u, luck.uniform(key, 1), low, high);
  };
}

function readAttribute(column: Attribute | undefined, name: string, path: string, [low, high]: readonly [number, number], issues: Issue[]): Read {
  const issue = (received: string, hint?: string) => {
    issues.push({ code: "E_GRAPH_ATTR", path, expected: `node attribute ${show(name)}, numbers from ${low} to ${high}`, received, ...(hint === undefined ? {} : { hint }) });
    return () => 0;
  };
  if (column === undefined) return issue("a network without it");
  if (!(column instanceof Float64Array)) {
    const comma = column.some((value) => /^-?\d+,\d+$/.test(value));
    return issue(`text such as ${show(column.find((value) => value !== "") ?? "")}`, comma ? "is it a decimal comma?" : undefined);
  }
  const wrong = column.findIndex((value) => !(value >= low && value <= high));
  if (wrong >= 0) return issue(Number.isNaN(column[wrong]) ? `nodes without a value: ${column.filter((value) => Number.isNaN(value)).length}` : show(column[wrong]));
  return (_i, rank) => column[rank]!;
}

/** Joint normal scores of the traits that are correlated with something; nothing for the others, whose draws stay as they were. */
function latentScores(people: People, scene: Scene, given: Given): Map<Latent, Float64Array> {
  const scores = new Map<Latent, Float64Array>();
  if (people.correlations.length === 0) return scores;
  const L = copula(people.correlations);
  const named = new Set<Latent>(people.correlations.flatMap(({ trait, with: other }) => [trait, other]));
  const free = LATENT.map((latent) => (named.has(latent) ? freeScore(latent, scene, given) : null));
  LATENT.forEach((latent, row) => {
    if (!named.has(latent)) return;
    const score = new Float64Array(scene.agents.n);
    for (let i = 0; i < score.length; i++) {
      for (let k = 0; k <= row; k++) score[i]! += L[row]![k]! * (free[k]?.[i] ?? 0);
    }
    scores.set(latent, score);
  });
  return scores;
}

function freeScore(latent: Latent, scene: Scene, given: Given): Float64Array {
  const { n } = scene.agents;
  if (latent === "degree") return rankScores(degreeOf(scene));
  const luck = scene.stream(latent === "community" ? "community" : `people:${latent}`);
  const at = latent === "community" ? given.community() : scene.keys;
  return Float64Array.from({ length: n }, (_, i) => normalQuantile(openUnit(luck.uniform(at[i]!))));
}

const degreeOf = ({ ties }: Scene): Float64Array => Float64Array.from({ length: ties.n }, (_, i) => inDegree(ties, i));

/** Normal scores of mid-ranks: equal values get equal scores. */
function rankScores(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const score = new Map<number, number>();
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    score.set(sorted[start]!, normalQuantile((start + end) / 2 / sorted.length));
    start = end;
  }
  return values.map((value) => score.get(value)!);
}
