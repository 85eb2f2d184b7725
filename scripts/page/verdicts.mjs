import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../docs/claims.md", import.meta.url));
const INTERVAL = /^(-?[\d.]+) \[(-?[\d.]+), (-?[\d.]+)\]$/;

/**
 * @typedef {{ readonly mean: number, readonly low: number, readonly high: number }} Interval
 * @typedef {{
 *   readonly scenario: string, readonly claim: string, readonly kind: string, readonly metric: string, readonly direction: string,
 *   readonly effect: Interval | null, readonly agree: number | null, readonly pairs: number, readonly verdict: string,
 *   readonly predicted: boolean, readonly outcome: string,
 *   readonly falsifier: { readonly fails: boolean, readonly verdict: string, readonly effect: Interval | null } | null,
 * }} Told what docs/claims.md says of one claim
 */

/**
 * Every row of docs/claims.md.
 *
 * @param {string} page
 * @returns {Told[]}
 * @throws {Error} for a row that does not read as the page is written
 */
export function verdictsIn(page) {
  return page.split(/^## /m).slice(1).flatMap((section) => {
    const scenario = /^Scenario `(.+?)`, lock /m.exec(section)?.[1];
    if (scenario === undefined) throw new Error(`docs/claims.md: no scenario in the section ${section.slice(0, 40)}`);
    return [...section.matchAll(/^\| (?!claim |---)(.+) \|$/gm)].map(([, row]) => told(scenario, row.split(" | ")));
  });
}

function told(scenario, [claim, kind, metric, direction, effect, , share, verdict, predicted, falsifier]) {
  const [, percent, of] = /^(?:(\d+) % of )?(\d+)$/.exec(share) ?? [];
  const [, answer, outcome = "as expected"] = /^(yes|\*\*no\*\*)(?:: (.+))?$/.exec(predicted) ?? [];
  if (of === undefined || answer === undefined) throw new Error(`docs/claims.md: ${scenario} ${claim} does not read as a claim`);
  return {
    scenario, claim, kind, metric: metric.replaceAll("`", ""), direction, effect: interval(effect), agree: percent === undefined ? null : Number(percent) / 100, pairs: Number(of),
    verdict, predicted: answer === "yes", outcome, falsifier: falsified(falsifier),
  };
}

function interval(text) {
  const [, mean, low, high] = (INTERVAL.exec(text) ?? []).map(Number);
  return mean === undefined ? null : { mean, low, high };
}

function falsified(text) {
  if (text === "none") return null;
  const [, how, verdict, effect] = /^([^:]+): ([a-z ]+), (.+)$/.exec(text) ?? [];
  return { fails: how !== undefined && !how.includes("stands"), verdict: verdict ?? "not defined", effect: effect === undefined ? null : interval(effect) };
}

/** What docs/claims.md says of every claim. */
export const shippedVerdicts = () => verdictsIn(readFileSync(source, "utf8"));
