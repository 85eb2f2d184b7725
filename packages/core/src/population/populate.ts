import { inDegree } from "../graph/ties.js";
import type { Attribute } from "../graph/network.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { portions } from "../pace/portions.js";
import { openUnit } from "../random/open-unit.js";
import { type Issue, SpecError } from "../spec/errors.js";
import { correlation } from "./correlation.js";
import { fillTrait, type TraitSource } from "./fill-trait.js";
import { copula, LATENT, type Latent } from "./latent.js";
import { midRanks } from "./mid-ranks.js";
import type { People } from "./people.js";
import type { Scene } from "./scene.js";

type TraitName = keyof typeof RANGE;

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
 * Fills the traits of all agents, each draw addressed by the agent's key: another share, rule or network size moves nobody else's. In portions.
 *
 * @throws {SpecError} for a table or attribute that does not fit, all issues at once
 */
export function* populate(people: People, scene: Scene, given: Given): Generator<number, readonly RealisedCorrelation[]> {
  const { agents } = scene;
  const issues: Issue[] = [];
  const scores = yield* latentScores(people, scene, given);
  const columns = { ...agents, powerErosion: agents.erosion };
  const fill = (name: TraitName, source: TraitSource) => fillTrait({
    column: columns[name], source, range: RANGE[name], luck: `people:${name}`, path: `people.${name}`, score: scores.get(name as Latent),
  }, scene, given.attributes, issues);
  for (const trait of ["attitude", "power", "certainty", "activity"] as const) yield* fill(trait, people[trait]);
  if (people.anchor === null) agents.anchor.set(agents.attitude); else yield* fill("anchor", people.anchor);
  if (people.expressed === null) agents.expressed.set(agents.attitude); else yield* fill("expressed", people.expressed);
  if (people.powerErosion === null) agents.erosion.fill(given.powerErosion); else yield* fill("powerErosion", people.powerErosion);
  if (issues.length > 0) throw new SpecError(issues, "people");
  return people.correlations.map(({ trait, with: other, r }) => ({
    trait, with: other, asked: r,
    realised: correlation(columns[trait], other === "degree" ? degreeOf(scene) : other === "community" ? scores.get("community")! : columns[other]),
  }));
}

/** Joint normal scores of the traits that are correlated with something; nothing for the others, whose draws stay as they were. */
function* latentScores(people: People, scene: Scene, given: Given): Generator<number, Map<Latent, Float64Array>> {
  const scores = new Map<Latent, Float64Array>();
  if (people.correlations.length === 0) return scores;
  const L = copula(people.correlations);
  const named = new Set<Latent>(people.correlations.flatMap(({ trait, with: other }) => [trait, other]));
  const free: (Float64Array | null)[] = [];
  for (const latent of LATENT) free.push(named.has(latent) ? yield* freeScore(latent, scene, given) : null);
  for (const [row, latent] of LATENT.entries()) {
    if (!named.has(latent)) continue;
    const score = new Float64Array(scene.agents.n);
    yield* portions(score.length, 1, (lo, hi) => mix(score, L[row]!, free, row, lo, hi));
    scores.set(latent, score);
  }
  return scores;
}

function mix(score: Float64Array, weights: ArrayLike<number>, free: readonly (Float64Array | null)[], last: number, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    for (let k = 0; k <= last; k++) score[i]! += weights[k]! * (free[k]?.[i] ?? 0);
  }
}

function* freeScore(latent: Latent, scene: Scene, given: Given): Generator<number, Float64Array> {
  if (latent === "degree") return yield* rankScores(degreeOf(scene));
  const luck = scene.stream(latent === "community" ? "community" : `people:${latent}`);
  const at = latent === "community" ? given.community() : scene.keys;
  const score = new Float64Array(scene.agents.n);
  yield* portions(score.length, 2, (lo, hi) => {
    for (let i = lo; i < hi; i++) score[i] = normalQuantile(openUnit(luck.uniform(at[i]!)));
  });
  return score;
}

function degreeOf({ ties }: Scene): Uint32Array {
  const degree = new Uint32Array(ties.n);
  for (let i = 0; i < ties.n; i++) degree[i] = inDegree(ties, i);
  return degree;
}

/** Normal scores of mid-ranks: equal degrees get equal scores. */
function* rankScores(degree: Uint32Array): Generator<number, Float64Array> {
  const scoreOf = midRanks(degree);
  yield* portions(scoreOf.length, 1, (lo, hi) => {
    for (let d = lo; d < hi; d++) if (scoreOf[d]! > 0) scoreOf[d] = normalQuantile(scoreOf[d]!);
  });
  const score = new Float64Array(degree.length);
  yield* portions(degree.length, 1, (lo, hi) => { for (let i = lo; i < hi; i++) score[i] = scoreOf[degree[i]!]!; });
  return score;
}
