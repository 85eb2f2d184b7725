import type { Row } from "../tables/sheet.js";
import { type Check, type Finding, findingText } from "./finding.js";
import type { Share } from "./sample.js";

/** What a verification found. Plain JSON. */
export interface VerifyReport {
  readonly passed: boolean;
  readonly study: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly registration: "confirmatory" | "exploratory";
  /** Versions that made the results, by package. */
  readonly versions: Readonly<Record<string, string>>;
  readonly runs: { readonly asked: number; readonly there: number; readonly failed: number };
  readonly sample: { readonly share: Share; readonly seed: string; readonly runs: number; readonly settings: number };
  /** Rows of the table of claims, as they come out of the table of runs. */
  readonly claims: readonly Readonly<Record<string, Row[number]>>[];
  readonly checks: readonly Check[];
  /** The first ones of each check. */
  readonly findings: readonly Finding[];
}

/** A report for people. */
export function verifyText({ passed, study, registration, runs, sample, claims, checks, findings }: VerifyReport): string {
  const share = sample.share === "all" ? "all" : `${Number((100 * sample.share).toPrecision(6))} %`;
  return [
    `Study "${study.id}" (hash ${study.hash.slice(0, 16)}), ${registration}: ${runs.there} of ${runs.asked} runs${runs.failed === 0 ? "" : `, ${runs.failed} of which failed`}.`,
    ...checks.flatMap(({ name, what, findings: count }) => [
      `  ${count === 0 ? "✓" : "✗"} ${name.padEnd(13)} ${what}`,
      ...findings.filter(({ check }) => check === name).map((finding) => `      ${findingText(finding)}`),
      ...more(count - findings.filter(({ check }) => check === name).length),
    ]),
    `Sample: ${share}, at least one of each setting, chosen by the seed ${JSON.stringify(sample.seed)}.`,
    ...claims.map(({ claim_id: id, contrast, metric, predicted, mean_diff: mean, ci_lo: low, ci_hi: high, verdict }) => `Claim ${id}: ${metric}, ${contrast}, predicted ${predicted}: ${short(mean)} [${short(low)}, ${short(high)}], ${verdict ?? "no verdict"}.`),
    passed ? "Passed: the bundle holds what its study gives." : "Failed: the bundle does not hold what its study gives, or not all of it.",
  ].join("\n");
}

const more = (count: number): readonly string[] => (count > 0 ? [`      and ${count} more`] : []);

const short = (cell: Row[number] | undefined): string => (typeof cell === "number" ? String(Number(cell.toPrecision(3))) : "none");
