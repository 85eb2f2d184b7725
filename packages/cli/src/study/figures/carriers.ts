import type { Robustness } from "@talkback/core/studies";
import { sensitivity } from "@talkback/viz/figures";
import type { Drawn } from "./drawn.js";

const REVERSAL = { claim: "E4", part: "power, uncertain" } as const;

/** What the reversal hangs on: shares of its variance, or elementary effects where shares were not computed. */
export function carriersFigure({ shares, screening }: Robustness): Drawn {
  const found = shares.find(({ question, output }) => output === "value" && question.of === "part" && question.claim === REVERSAL.claim && question.name === REVERSAL.part);
  return found === undefined || found.parameters.length === 0 ? byEffects(screening) : byShares(found.parameters);
}

type Measures = readonly { readonly value: number; readonly low?: number; readonly high?: number }[];
interface Rows { readonly name: string; readonly values: Measures }

function byShares(parameters: Robustness["shares"][number]["parameters"]): Drawn {
  const data = parameters.map(({ path, S1, S1_low, S1_high, ST, ST_low, ST_high }) => ({ parameter: nameOf(path), S1, S1_low, S1_high, ST, ST_low, ST_high }));
  const rows = data.map(({ parameter, S1, S1_low, S1_high, ST, ST_low, ST_high }) => ({ name: parameter, values: [{ value: S1, low: S1_low, high: S1_high }, { value: ST, low: ST_low, high: ST_high }] }));
  return drawn(data, rows, ["by itself", "with others"], "Share of variance", "Shares (Sobol) of the variance of the influence on the powerful and uncertain over the ranges of all parameters that were not screened out, with 95 % bootstrap intervals.");
}

function byEffects({ parts, walks }: Robustness["screening"]): Drawn {
  const { effects } = parts.find(({ question }) => question.claim === REVERSAL.claim && question.name === REVERSAL.part)!;
  const data = effects.map(({ path, mu, mu_star, mu_star_low, mu_star_high, sigma }) => ({ parameter: nameOf(path), mu, mu_star, mu_star_low, mu_star_high, sigma }));
  const rows = data.map(({ parameter, mu_star, mu_star_low, mu_star_high, sigma }) => ({ name: parameter, values: [{ value: mu_star, low: mu_star_low, high: mu_star_high }, { value: sigma }] }));
  return drawn(data, rows, ["μ*", "σ"], "Change of influence", `Elementary effects (Morris, ${walks} walks) of each parameter on the influence on the powerful and uncertain when it crosses its range: mean size (μ*, with a 95 % bootstrap interval) and spread (σ).`);
}

const drawn = (data: Drawn["data"], rows: readonly Rows[], measures: readonly string[], xName: string, caption: string): Drawn => ({
  name: "fig-8-sensitivity", columns: "single", data, caption, title: "What the reversal hangs on",
  draw: (common) => sensitivity(rows, { ...common, measures, xName }),
});

const nameOf = (path: string): string => path.slice(path.indexOf(".") + 1);
