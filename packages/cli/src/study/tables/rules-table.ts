import { CLAIMS, type Contestant, EXPERIMENTS, type Study } from "@talkback/core/studies";
import { yes } from "../interval-columns.js";
import { type Table, table } from "../table.js";
import { PART_COLUMNS, type PartRow, partRows } from "./parts-table.js";

const shows = ({ claims }: Contestant, id: string): boolean => claims.find(({ claim }) => claim.id === id)!.holds;

/** Every claim that an experiment tests holds in it. */
export const survivesIn = ({ claims }: Contestant, experiment: number): boolean =>
  claims.every(({ parts }) => parts.every((part) => part.experiment !== experiment || part.judged.holds));

/** Which rule shows which claim, and which survives which experiment. */
export const rulesTable = ({ contest, effort }: Study): Table => table({
  name: "rules", rows: contest,
  caption: `Which rule shows which claim, and which survives which experiment; ${effort.rivals} replications with the same participants for all rules. A rule survives an experiment when every part of every claim that is tested in it holds.`,
  columns: [
    { name: "rule", label: "id of the rule", of: ({ alternative }) => alternative.id },
    { name: "name", label: "its name", of: ({ alternative }) => alternative.name },
    { name: "text", label: "what it says", of: ({ alternative }) => alternative.text },
    ...CLAIMS.map(({ id, prediction }) => ({ name: id.toLowerCase(), label: `${id}: ${prediction}`, of: (row: Contestant) => yes(shows(row, id)) })),
    ...EXPERIMENTS.map(({ id }) => ({ name: `experiment_${id}`, label: `survives Experiment ${id}`, of: (row: Contestant) => yes(survivesIn(row, id)) })),
    { name: "survives", label: "shows every claim", of: ({ survives }) => yes(survives) },
  ],
  print: [
    { head: "Rule", text: ({ alternative: { id, name } }) => `${id} ${name}` },
    ...CLAIMS.map(({ id }) => ({ head: id, text: (row: Contestant) => mark(shows(row, id)) })),
    ...EXPERIMENTS.map(({ id }) => ({ head: `Exp. ${id}`, text: (row: Contestant) => mark(survivesIn(row, id)) })),
  ],
});

const mark = (holds: boolean): string => (holds ? "+" : "-");

/** What every rule gave for every part, by which its marks can be doubted. */
export const rulePartsTable = ({ contest }: Study): Table => {
  const rows = contest.flatMap(({ alternative, claims }) => partRows(claims).map((row) => ({ rule: alternative.id, ...row })));
  return table<PartRow & { readonly rule: string }>({
    name: "rule_parts", rows, caption: "Every part of every claim under every rule.",
    columns: [{ name: "rule", label: "id of the rule", of: ({ rule }) => rule }, ...PART_COLUMNS],
  });
};
