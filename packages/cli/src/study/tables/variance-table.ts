import type { Study } from "@talkback/core/studies";
import { type Table, table } from "../table.js";

/** Analyses of variance of the evaluations. */
export const varianceTable = ({ variance }: Study): Table => table({
  name: "anova", rows: variance, caption: "Factorial analysis of variance of the evaluations of each experiment (type III sums of squares; balanced designs), as means over replications.",
  columns: [
    { name: "experiment", label: "number of the experiment", of: ({ experiment }) => experiment },
    { name: "term", label: "main effect or interaction", of: ({ term }) => term },
    { name: "df_effect", label: "degrees of freedom of the effect", of: ({ df }) => df[0] },
    { name: "df_error", label: "degrees of freedom of the error", of: ({ df }) => df[1] },
    { name: "f_mean", label: "mean F over replications", of: ({ f }) => f },
    { name: "partial_eta_squared_mean", label: "mean partial eta squared over replications", of: ({ partialEtaSquared }) => partialEtaSquared },
    { name: "partial_omega_squared_mean", label: "mean partial omega squared over replications", of: ({ partialOmegaSquared }) => partialOmegaSquared },
    { name: "share_significant", label: "share of replications with p below .05", of: ({ significant }) => significant },
  ],
});
