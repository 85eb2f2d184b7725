import { normal } from "../../../stats.js";
import { conditionText, matches } from "../design.js";
import type { Entry } from "./entry.js";
import { type Paths, mediationPaths } from "./mediation-paths.js";
import { pointsPer, widthOf } from "./scale.js";
import type { ExperimentTargets, IndirectTarget, MeasureTargets, MediationTarget } from "./targets.js";

const USUAL = 0.95;
const CHAIN = ["a1", "d21", "b2"] as const;
const TEXTS = { a1: "uncertainty -> confidence", d21: "confidence -> threat", b2: "threat -> divergence", indirect: "serial indirect effect" } as const;

/**
 * The coefficients that are filled in.
 *
 * a1 is a difference of cell means of confidence, and the indirect effect a product of paths: calibration counts them where those are not filled in.
 */
export function mediationEntries(targets: MediationTarget, { experiment, measures }: ExperimentTargets): Entry[] {
  const { where, indirect } = targets;
  const [rating, confidence, threat] = (["rating", "confidence", "threat"] as const).map((name) => measures.find(({ measure }) => measure === name)!) as [MeasureTargets, MeasureTargets, MeasureTargets];
  const points = { a1: pointsPer(confidence), d21: pointsPer(threat) / pointsPer(confidence), b2: pointsPer(rating) / pointsPer(threat), indirect: pointsPer(rating) };
  const widths = { a1: () => widthOf(confidence.scale), d21: () => points.d21, b2: () => points.b2, indirect: () => widthOf(rating.scale) };
  const entry = (name: keyof Paths, at: { readonly path: string; readonly page: number | null }, value: number, se: number, counts: boolean): Entry => ({
    path: at.path, page: at.page, experiment: experiment.id, text: `${TEXTS[name]}, ${conditionText(where)}`, value, se, sd: null, width: widths[name](), counts, meanOf: null,
    simulated: (answers) => points[name] * mediationPaths(answers, where)[name],
  });
  const known = CHAIN.filter((name) => targets[name].value !== null);
  const byMeans = confidence.cells.every(({ cell, mean }) => mean !== null || !matches(cell, where));
  return [
    ...known.map((name) => entry(name, targets[name], targets[name].value!, targets[name].se!, name !== "a1" || !byMeans)),
    ...(indirect.value === null ? [] : [entry("indirect", indirect, indirect.value, seOf(indirect), known.length < CHAIN.length)]),
  ];
}

/** Half the width of the interval over that of a standard normal of the same level. */
const seOf = ({ low, high, level }: IndirectTarget): number => (high! - low!) / (2 * normal.upperQuantile((1 - (level ?? USUAL)) / 2));
