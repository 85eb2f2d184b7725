import type { Comparison } from "@talkback/core/studies";
import { type Table, table } from "../table.js";

/** Every number of the article that is filled in, beside the same from the simulation. */
export const targetsTable = ({ rows }: Comparison): Table => table({
  name: "targets", rows, caption: "Numbers of the article that are filled in, beside the same from the simulation, in the article's units.",
  columns: [
    { name: "path", label: "where the number stands in the file of targets", of: ({ entry }) => entry.path },
    { name: "page", label: "page of the article", of: ({ entry }) => entry.page },
    { name: "experiment", label: "number of the experiment", of: ({ entry }) => entry.experiment },
    { name: "text", label: "what it is", of: ({ entry }) => entry.text },
    { name: "reported", label: "the article's number", of: ({ entry }) => entry.value },
    { name: "reported_se", label: "its standard error", of: ({ entry }) => entry.se },
    { name: "simulated", label: "mean over replications", of: ({ simulated }) => simulated.mean },
    { name: "ci_low", label: "lower end of its 95 % t interval over replications", of: ({ simulated }) => simulated.low },
    { name: "ci_high", label: "upper end of the same", of: ({ simulated }) => simulated.high },
    { name: "difference", label: "simulated less reported", of: ({ difference }) => difference },
    { name: "standardised", label: "the difference in standard deviations between participants; empty for a coefficient", of: ({ standardised }) => standardised },
    { name: "z", label: "the difference over the root of both squared standard errors", of: ({ z }) => z },
    { name: "p", label: "two-sided, of a standard normal", of: ({ p }) => p },
    { name: "verdict", label: "agrees or differs (two-sided .05)", of: ({ verdict }) => verdict },
  ],
});
