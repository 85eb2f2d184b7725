import type { Answers, Study } from "@talkback/core/studies";
import { EXPERIMENTS, type Experiment } from "@talkback/core/studies";
import { csvLines } from "../csv.js";
import type { Files } from "../write-folder.js";

const MEASURES = ["rating", "confidence", "threat", "gap"] as const;

/** Replication 0 of every experiment, a row for each participant. */
export const dataFiles = ({ example }: Study): Files => Object.fromEntries(EXPERIMENTS.map((experiment): [string, Iterable<string>] => {
  const { answers } = example.find((each) => each.experiment === experiment.id)!.data;
  return [`data/experiment-${experiment.id}.csv`, csvLines(["participant", ...experiment.factors, ...MEASURES], participants(experiment, answers))];
}));

function* participants({ factors }: Experiment, answers: readonly Answers[]): Generator<(string | number)[]> {
  let participant = 0;
  for (const answer of answers) {
    for (let i = 0; i < answer.rating.length; i++) yield [++participant, ...factors.map((factor) => answer.cell[factor]), ...MEASURES.map((measure) => answer[measure][i]!)];
  }
}
