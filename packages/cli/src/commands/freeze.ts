import { dirname, join } from "node:path";
import { LOCK_FILE, lockText, studyLock } from "@talkback/lab";
import { Command } from "commander";
import { writeNew } from "../lab/write-new.js";
import { print, say } from "../print.js";
import { some } from "../some.js";
import { readPlan } from "../sweep/read-plan.js";

export function freezeCommand(ends: (code: number) => void): Command {
  return new Command("freeze")
    .summary("freeze a study before it is run, so that its results are confirmatory")
    .description(`Writes ${LOCK_FILE} beside a study: a hash over the study, its predictions and the engine. Results of a sweep that was begun afterwards, with the study unchanged, are labelled confirmatory; all others are exploratory.`)
    .argument("<study>", "a study file")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action((study: string, { json }: { readonly json?: true }) => ends(freeze(study, json === true)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli freeze my-study/study.json

The lock says by your own clock when it was made. Put a copy of it where others date it, such as
OSF or Zenodo. A lock is never overwritten. Exit codes: 0 done, 2 bad input or a lock that is there
already, 1 a mistake of ours.`;

function freeze(file: string, json: boolean): number {
  const { study } = readPlan(file);
  const lock = studyLock(study, new Date().toISOString());
  const place = join(dirname(file), LOCK_FILE);
  writeNew(place, lockText(lock), "a study is frozen once; to freeze another one, keep this lock under another name");
  if (json) print(JSON.stringify({ file: place, ...lock }));
  else say(`Study "${study.id}" with ${some(study.predictions.length, "prediction")} is frozen by ${place}.\n  digest ${lock.digest}\nPut a copy where others date it, such as OSF or Zenodo, and leave the study as it is.`);
  return 0;
}
