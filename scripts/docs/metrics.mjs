import { METRICS } from "@talkback/core/experiment";

/** Every metric of claims as a row of a table. */
export function metricTable() {
  const marks = ({ ratio, posts, twin, part }) =>
    [ratio === undefined && "the run as a whole", posts && "`@channel`", twin && "against the twin", part && `needs \`market.${part}\``].filter(Boolean).join(", ");
  const rows = Object.entries(METRICS).map(([name, metric]) => `| \`${name}\` | ${metric.summary} | ${marks(metric)} |`);
  return ["| metric | what it is | |", "|---|---|---|", ...rows].join("\n");
}
