import { CLAIMS, type PartFinding, type Study, ZERO_INFLUENCE } from "@talkback/core/studies";
import { fixed } from "./digits.js";

const POINTS_PER_UNIT = 3;

/** Margin of equivalence of an influence in standard deviations of evaluations within the cells of Experiment 1; null where nobody differs. */
export function marginInDeviations({ finding: { cells }, settings: { opinion } }: Study): number | null {
  const spreads = cells.filter(({ experiment, measure }) => experiment === 1 && measure === "rating").map(({ sd }) => sd);
  const pooled = Math.sqrt(spreads.reduce((sum, sd) => sum + sd * sd, 0) / spreads.length);
  return pooled > 0 ? (ZERO_INFLUENCE * 2 * opinion * POINTS_PER_UNIT) / pooled : null;
}

/** Smallest and largest size, in standard deviations within cells, of the influences of which a sign is expected; null where nobody differs. */
export function assumedSizes({ finding: { claims } }: Study): readonly [number, number] | null {
  const signed = claims.flatMap(({ claim, parts }) => parts.filter(({ text, expects }) =>
    (expects === "positive" || expects === "negative") && CLAIMS.find(({ id }) => id === claim.id)!.parts.find((part) => part.text === text)!.estimand.of === "influence"));
  const sizes = signed.map(({ standardised }) => Math.abs(standardised));
  return sizes.every(Number.isFinite) ? [Math.min(...sizes), Math.max(...sizes)] : null;
}

/** A standardised size in brackets, or nothing where there is none. */
export const sizeText = ({ standardised }: Pick<PartFinding, "standardised">): string => (Number.isFinite(standardised) ? ` (standardised ${fixed(standardised, 2)})` : "");

/** How large effects are where they were measured. */
export const TYPICAL = "In social psychology the mean effect is r = .21, d about .43 (Richard, Bond and Stokes-Zoota 2003, doi:10.1037/1089-2680.7.4.331), "
  + "and a power prime that was replicated (on motor performance) had d = .09 [-.07, .22] (Cusack et al. 2015, doi:10.1371/journal.pone.0140806)";
