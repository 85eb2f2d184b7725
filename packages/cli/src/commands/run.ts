import { basename } from "node:path";
import { type Run, type Scenario, simulateAsync } from "@talkback/core";
import { manifestOf, runFiles } from "@talkback/core/io";
import { presets } from "@talkback/core/scenarios";
import { catalog } from "../catalog.js";
import { Command, Option } from "commander";
import { changed, onePreset } from "../changes.js";
import { commandLine } from "../command-line.js";
import { interruptible, tell } from "../interrupt.js";
import { version } from "../version.js";
import { fileFlags, importOptions, withNetworkFlags } from "../network-flags.js";
import { print, say } from "../print.js";
import { progressOf } from "../progress.js";
import { type NetworkFile, readNetwork, withCommunity } from "../read-network.js";
import { readScenario } from "../read-scenario.js";
import { allOf, refuse } from "../refuse.js";
import { runReport } from "../report.js";
import { resultOf } from "../result.js";
import { runNotes } from "../run-notes.js";
import type { RunFlags } from "../run-flags.js";
import { wholeNumber } from "../whole-number.js";
import { type Draft, openDraft, requireFree } from "../write-folder.js";

export function runCommand(ends: (code: number) => void): Command {
  const command = new Command("run")
    .summary("carry out a scenario once and say what came of it")
    .description("Carries out a scenario once and says what came of it: a scenario of the library by its name, or one from a JSON file.")
    .argument("<scenario>", "name of a scenario, or a scenario file")
    .option("-s, --seed <text>", "luck: equal seeds give equal runs, to the last bit", "1")
    .option("--replication <r>", "the r-th run with the same seed", "0")
    .addOption(new Option("--set <path=value>", "change a parameter, by its lead name or full path; may be repeated")
      .argParser((value: string, all: readonly string[]) => [...all, value]).default([], "nothing"))
    .option("--preset <name>", `change channels and campaign first, to a paradigm of digital interactivity: ${presets().map(({ id }) => id).join(", ")}`, onePreset)
    .option("--steps <n>", "length of the run")
    .option("-n, --network <file>", "people and ties from a file in place of the scenario's: edge list, CSV, GEXF, GraphML or JSON, plain or gzip")
    .option("--community <column>", "node attribute of that file that says which community each one belongs to (default: community, or found from the ties)")
    .option("-o, --out <folder>", "write tables (CSV) and a manifest into a new folder")
    .option("--force", "overwrite the earlier run in that folder")
    .option("--json", "print one line of JSON and nothing else")
    .option("--no-twin", "do not compare with the same run without the campaign: half the time, but no backfire, lift and modes")
    .addOption(new Option("--record <what>", "what to keep for the tables: nothing of each step, its measures, every agent, or every utterance, too")
      .choices(["none", "measures", "frames", "causes"]).default("measures"));
  return withNetworkFlags(command)
    .addHelpText("after", EXAMPLES)
    .action(async (scenario: string, flags: RunFlags) => ends(await run(scenario, flags)));
}

const EXAMPLES = `
Examples:
  $ npx @talkback/cli run push-harder
  $ npx @talkback/cli run push-harder --set push=1 --set people.certainty.mean=0.85
  $ npx @talkback/cli run push-harder --network friends.csv --seed otter-417 --json
  $ npx @talkback/cli run push-harder --out first-run

"talkback describe push-harder" lists what to play with, with --all everything that can
be set. Ctrl-C ends a long run and keeps what was recorded. Exit codes: 0 done, 2 bad
input (nothing is written), 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours.`;

async function run(word: string, flags: RunFlags): Promise<number> {
  const [scenario, options, replication] = allOf(
    () => changed(readScenario(word), flags),
    () => importOptions(flags),
    () => wholeNumber(flags.replication, "--replication", 0, 4294967295),
    ...(flags.network === undefined ? fileFlags(flags) : []).map(([flag, value]) => () => refuseFileFlag(flag, value)),
    () => flags.out === undefined || requireFree(flags.out, flags.force === true),
  );
  const draft = flags.out === undefined ? null : openDraft(flags.out, flags.force === true);
  try {
    return await interruptible(async (signal) => {
      const file = flags.network === undefined ? null : withCommunity(await readNetwork(flags.network, options, signal), flags.community);
      const done = await simulated(scenario, { ...flags, replication }, file, signal);
      deliver(done, word, flags, file, draft, signal.aborted);
    }, { lastAct: () => draft?.discard() });
  } finally {
    draft?.discard();
  }
}

interface Wanted extends Pick<RunFlags, "seed" | "record" | "twin"> {
  readonly replication: number;
}

const refuseFileFlag = (flag: string, value: string): never =>
  refuse({ code: "E_OPTION", path: flag, expected: "a network file to read so", received: value, hint: "give --network FILE, too, or leave this out" });

async function simulated(scenario: Scenario, { seed, replication, record, twin }: Wanted, file: NetworkFile | null, signal: AbortSignal): Promise<Run> {
  const network = file === null ? {} : { network: file.network };
  const [first, second] = [progressOf(scenario.id), progressOf(`${scenario.id} without the campaign, to compare`)];
  const run = await simulateAsync(scenario, { catalog, seed, replication, record, twin, signal, onProgress: first.tell, ...network });
  first.end();
  if (run.steps === 0) signal.throwIfAborted();
  await run.compared({ signal, onProgress: second.tell });
  second.end();
  return run;
}

function deliver(run: Run, word: string, flags: RunFlags, file: NetworkFile | null, draft: Draft | null, ended: boolean): void {
  const { summary } = run;
  const notes = runNotes(run, file, { preset: flags.preset, uncompared: ended && flags.twin });
  try {
    if (draft === null) return;
    if (ended) tell("writing…");
    const manifest = manifestOf(run, { command: commandLine("run", basename(word), flags), version: version(), record: flags.record, file, notes });
    draft.write(runFiles(run, manifest, file?.network ?? null));
  } finally {
    if (flags.json === true) print(JSON.stringify(resultOf(run, summary, notes)));
    else say(runReport(run, summary, file?.report ?? null, notes));
  }
}
