import { show } from "@talkback/core";
import { Command, Option } from "commander";
import { commandLine } from "../command-line.js";
import { interruptible, tell } from "../interrupt.js";
import { print, say } from "../print.js";
import { allOf, refuse } from "../refuse.js";
import { drive } from "../study/drive.js";
import { planned } from "../study/plan.js";
import { readTargets } from "../study/read-targets.js";
import type { StudyFlags } from "../study/study-flags.js";
import { numbersOf, studyFiles } from "../study/study-files.js";
import { EARLIER_STUDY } from "../study/study-manifest.js";
import { studyProgress } from "../study/study-progress.js";
import { studyReport } from "../study/study-report.js";
import { studyResult } from "../study/study-result.js";
import { studySettings } from "../study/study-settings.js";
import { planOf, type StudyWish, studyWork } from "../study/study-work.js";
import { type Draft, openDraft, requireFree } from "../write-folder.js";

const STUDIES = [{ name: "mourali-yang", text: "Mourali & Yang (2013), The Dual Role of Power in Resisting Social Influence: its four experiments in silico" }] as const;

export function studyCommand(ends: (code: number) => void): Command {
  return new Command("study")
    .summary("carry out a published study in silico, and say what it shows")
    .description("Carries out the experiments of a published study in silico: what it claims, which other rules would show the same, and how far that holds. Without a name, lists the studies.")
    .argument("[study]", "name of a study")
    .option("-o, --out <folder>", "write tables, figures, data, a methods text and a manifest into a new folder")
    .option("--force", "overwrite the earlier study in that folder")
    .option("--n <count>", "participants in each cell (default: 100, or 80 with --quick)")
    .option("--replications <count>", "how often the experiments are carried out (default: 200, or 6 with --quick)")
    .option("-s, --seed <text>", "luck: equal seeds give equal results, to the last bit (default: mourali-yang)")
    .addOption(new Option("--set <path=value>", "change a setting of the laboratory, or a parameter of the rule as rule.NAME; may be repeated")
      .argParser((value: string, all: readonly string[]) => [...all, value]).default([], "nothing"))
    .option("--quick", "a look that takes seconds: everything is done, with too little of it for conclusions")
    .option("--targets <file>", "numbers of the article, as far as you know them: compared, and calibrated to")
    .option("--json", "print one line of JSON and nothing else")
    .option("--no-robustness", "leave out the grid of parameters and the sensitivity analysis, which take the longest")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, flags: StudyFlags) => ends(name === undefined ? list(flags) : await carryOut(name, flags)));
}

const EXAMPLES = `
Examples:
  $ npx @talkback/cli study                                    which studies there are
  $ npx @talkback/cli study mourali-yang --quick --out look    a look at all of it, in seconds

For a paper, leave out --quick: "study mourali-yang --out DIR --n 100 --replications 200" takes
minutes. To doubt it, change it: "--set powerStrength=0.5" is a setting of the laboratory,
"--set rule.tolerance=0.2" a parameter of the rule, which leaves out robustness and calibration,
since these vary the rule themselves. The numbers of the article are not known to
us: "talkback schema targets" describes a file for them, which --targets reads. Ctrl-C ends a
study, and nothing is written. Exit codes: 0 done, whatever came of it, 2 bad input (nothing is
written), 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours.`;

function list({ json }: StudyFlags): number {
  if (json === true) print(JSON.stringify({ studies: STUDIES }));
  else print(`${STUDIES.map(({ name, text }) => `${name}\n    ${text}`).join("\n")}\n\n"talkback study NAME" carries one out, "talkback study NAME --quick" in seconds.`);
  return 0;
}

async function carryOut(name: string, flags: StudyFlags): Promise<number> {
  const [, chosen, targets] = allOf(
    () => requireStudy(name),
    () => studySettings(flags),
    () => (flags.targets === undefined ? null : readTargets(flags.targets)),
    () => requireNoneWithTargets(flags),
    () => flags.out === undefined || requireFree(flags.out, flags.force === true, EARLIER_STUDY),
  );
  const draft = flags.out === undefined ? null : openDraft(flags.out, flags.force === true, EARLIER_STUDY);
  const wish: StudyWish = { ...chosen, quick: flags.quick === true, robust: flags.robustness, targets };
  try {
    return await interruptible((signal) => deliver(wish, commandLine("study", name, flags), flags.json === true, draft, signal), { lastAct: () => draft?.discard() });
  } finally {
    draft?.discard();
  }
}

function requireStudy(name: string): void {
  if (STUDIES.some((study) => study.name === name)) return;
  refuse({ code: "E_NAME", path: "study", expected: `a study: ${STUDIES.map((study) => study.name).join(", ")}`, received: show(name) });
}

/** A calibration varies parameters of the rule, so that none can be set beside it. */
function requireNoneWithTargets({ set, targets }: StudyFlags): void {
  const given = set.filter((each) => each.startsWith("rule."));
  if (targets === undefined || given.length === 0) return;
  refuse({
    code: "E_OPTION", path: "--targets", expected: "no parameter of the rule that is set", received: given.map((each) => `--set ${each}`).join(" "),
    hint: "calibration to targets varies the parameters of the rule itself: leave out one of the two",
  });
}

async function deliver(wish: StudyWish, command: string, json: boolean, draft: Draft | null, signal: AbortSignal): Promise<void> {
  const progress = studyProgress(planned(planOf(wish)));
  const outcome = await drive(studyWork(wish), signal, progress.tell);
  progress.end();
  if (outcome === null) return tell("Ended before the study was done: nothing is written.");
  const numbers = numbersOf(outcome);
  if (draft !== null) {
    const files = await studyFiles(outcome, numbers, command);
    if (signal.aborted) return tell("Ended before the study was written: nothing is written.");
    draft.write(files);
  }
  if (json) print(JSON.stringify(studyResult(outcome, numbers.hash)));
  else say(studyReport(outcome, numbers.hash));
}
