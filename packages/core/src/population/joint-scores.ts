import { inDegree } from "../graph/ties.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { portions } from "../pace/portions.js";
import { openUnit } from "../random/open-unit.js";
import { correlation } from "./correlation.js";
import { copula, LATENT, type Latent } from "./latent.js";
import { midRanks } from "./mid-ranks.js";
import type { People } from "./people.js";
import type { Scene } from "./scene.js";

/** A correlation that was asked for, and the one between the columns as they came out. */
export interface RealisedCorrelation { readonly trait: string; readonly with: string; readonly asked: number; readonly realised: number | null }

/** Traits that are tied to one another. */
export interface Joint {
  /** (n) normal scores by trait, in place of draws of their own. */
  readonly scores: ReadonlyMap<string, Float64Array>;
  /** What came out, to be read when all traits are filled. */
  realised(columns: Readonly<Record<Trait, Float64Array>>): readonly RealisedCorrelation[];
}

type Trait = People["correlations"][number]["trait"];

/** Joint normal scores of the traits that are correlated with something; nothing for the others, whose draws stay as they were. In portions. */
export function* jointScores(people: People, scene: Scene, community: () => Uint32Array): Generator<number, Joint> {
  const scores = new Map<Latent, Float64Array>();
  const L = copula(people.correlations);
  const named = new Set<Latent>(people.correlations.flatMap(({ trait, with: other }) => [trait, other]));
  const free: (Float64Array | null)[] = [];
  for (const latent of LATENT) free.push(named.has(latent) ? yield* freeScore(latent, scene, community) : null);
  for (const [row, latent] of LATENT.entries()) {
    if (!named.has(latent)) continue;
    const score = new Float64Array(scene.agents.n);
    yield* portions(score.length, 1, (lo, hi) => mix(score, L[row]!, free, row, lo, hi));
    scores.set(latent, score);
  }
  return {
    scores,
    realised: (columns) => people.correlations.map(({ trait, with: other, r }) => ({
      trait, with: other, asked: r,
      realised: correlation(columns[trait], other === "degree" ? degreeOf(scene) : other === "community" ? scores.get("community")! : columns[other]),
    })),
  };
}

function mix(score: Float64Array, weights: ArrayLike<number>, free: readonly (Float64Array | null)[], last: number, lo: number, hi: number): void {
  for (let i = lo; i < hi; i++) {
    for (let k = 0; k <= last; k++) score[i]! += weights[k]! * (free[k]?.[i] ?? 0);
  }
}

function* freeScore(latent: Latent, scene: Scene, community: () => Uint32Array): Generator<number, Float64Array> {
  if (latent === "degree") return yield* rankScores(degreeOf(scene));
  const luck = scene.stream(latent === "community" ? "community" : `people:${latent}`);
  const at = latent === "community" ? community() : scene.keys;
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
