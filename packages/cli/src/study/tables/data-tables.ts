import { type Answers, EXPERIMENTS, type Study } from "@talkback/core/studies";
import { type Column, type Table, table } from "../table.js";
import { cellColumns } from "./cell-columns.js";

interface Participant {
  readonly answers: Answers;
  readonly i: number;
}

const MEASURES: readonly Column<Participant>[] = [
  { name: "rating", label: "evaluation, 4 is neutral", unit: "points from 1 to 7", of: ({ answers: { rating }, i }) => rating[i]! },
  { name: "confidence", label: "measured confidence in one's power, from 0 to 1", of: ({ answers: { confidence }, i }) => confidence[i]! },
  { name: "threat", label: "measured threat to autonomy, from 0 to 1", of: ({ answers: { threat }, i }) => threat[i]! },
  { name: "gap", label: "distance between what is said and thought, from 0 to 2, without measurement error", of: ({ answers: { gap }, i }) => gap[i]! },
];

/** Replication 0 of every experiment, a row for each participant. */
export const dataTables = ({ example }: Study): Table[] => EXPERIMENTS.map(({ id, factors }) => {
  const { answers } = example.find(({ experiment }) => experiment === id)!.data;
  const participants = answers.flatMap((each) => Array.from(each.rating, (_, i): Participant => ({ answers: each, i })));
  return table({
    name: `experiment-${id}`, folder: "data", caption: `Experiment ${id}, carried out once (replication 0): a row for each participant, by which its statistics can be done again.`,
    rows: participants.map((row, k) => ({ ...row, number: k + 1 })),
    columns: [{ name: "participant", label: "number of the participant", of: ({ number }) => number }, ...cellColumns<Participant>((row) => row.answers.cell, factors), ...MEASURES],
  });
});
