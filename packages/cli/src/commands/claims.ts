import { claimed, claimRuns, type ClaimsFinding, finish, runClaims } from "@talkback/core/experiment";
import { Command, Option } from "commander";
import { catalog } from "../catalog.js";
import { scenarioReport, totalReport } from "../claims/claims-report.js";
import { type ClaimsOutcome, claimsResult } from "../claims/claims-result.js";
import { type Claimed, readClaims } from "../claims/read-claims.js";
import { interruptible, tell } from "../interrupt.js";
import { print, say } from "../print.js";
import { allOf } from "../refuse.js";
import { some } from "../some.js";
import { drive } from "../study/drive.js";
import { studyProgress } from "../study/study-progress.js";
import { wholeNumber } from "../whole-number.js";

const SMOKE = 30;

/** Pairs from which there is something to say. */
const FEWEST = 2;

interface ClaimsFlags {
  readonly pairs?: string;
  readonly smoke?: true;
  readonly json?: true;
  readonly quiet?: true;
}

export function claimsCommand(ends: (code: number) => void): Command {
  return new Command("claims")
    .summary("run what scenarios claim, and say what holds and what does not")
    .description("Runs the claims of a scenario, or of all scenarios of the library, over pairs of runs with the same luck: each claim with its falsifier, which must make it fail.")
    .argument("[name]", "name of a scenario, a claims file, or a scenario file with claims/ID.json beside it (default: every scenario of the library that makes claims)")
    .option("--pairs <n>", "pairs of every claim (default: each claim's own, 200)")
    .addOption(new Option("--smoke", `${SMOKE} pairs: a look, not a verdict`).conflicts("pairs"))
    .option("--json", "print one line of JSON and nothing else")
    .option("--quiet", "print how many claims came out as predicted, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, flags: ClaimsFlags) => ends(await carryOut(name, flags)));
}

const EXAMPLES = `
Example:
  $ npx @talkback/cli claims push-harder --pairs 3 --json

Without a name, the whole library takes minutes, with --smoke less. "talkback describe NAME" says
what is claimed, and why. A claim that does not come out as predicted is a finding, not an error.
Ctrl-C ends it; what was done is shown, of the scenario under way the pairs so far, if there are
two. Exit codes: 0 done, whatever came of it, 2 bad input, 130 ended by Ctrl-C, 143 by SIGTERM, 1 a
mistake of ours.`;

async function carryOut(name: string | undefined, flags: ClaimsFlags): Promise<number> {
  const [all, given] = allOf(
    () => allOf(...(name === undefined ? claimed() : [name]).map((each) => () => readClaims(each))),
    () => (flags.pairs === undefined ? undefined : wholeNumber(flags.pairs, "--pairs", 2, 1e6)),
  );
  const pairs = flags.smoke === true ? SMOKE : given;
  return interruptible(async (signal) => {
    const outcome = await ranAll(all, { catalog, ...(pairs === undefined ? {} : { pairs }) }, flags, signal);
    if (signal.aborted) tell(endedText(outcome, all.length));
    if (flags.json === true) print(JSON.stringify(claimsResult(outcome)));
    else say(totalReport(outcome));
  });
}

function endedText({ ran, part }: ClaimsOutcome, all: number): string {
  const shown = part !== null && part >= FEWEST;
  return `Ended after ${shown ? ran.length - 1 : ran.length} of ${some(all, "scenario")}${shown ? `; the one under way is shown with the ${part} pairs that were done` : ""}.`;
}

const pairsOf = ({ findings }: ClaimsFinding): number => Math.max(...findings.map(({ pairs }) => pairs));

/** Runs one scenario's claims after another, and tells of each when it is done. */
async function ranAll(all: readonly Claimed[], options: { readonly pairs?: number; readonly catalog: typeof catalog }, flags: ClaimsFlags, signal: AbortSignal): Promise<ClaimsOutcome> {
  const start = performance.now();
  const sizes = all.map(({ claims, scenario }) => claimRuns(claims, scenario, options));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const ran: ClaimsOutcome["ran"][number][] = [];
  let before = 0;
  let part: number | null = null;
  const progress = studyProgress(({ done }) => (before + done) / total, process.stderr, "ends it, and what was done is shown");
  for (const [k, of] of all.entries()) {
    const work = runClaims(of.claims, of.scenario, { ...options, ended: () => signal.aborted });
    const finding = (await drive(work, signal, flags.quiet === true ? () => {} : progress.tell)) ?? finish(work);
    progress.end();
    before += sizes[k]!;
    if (finding.runs < sizes[k]!) part = pairsOf(finding);
    if (part !== null && part < FEWEST) break;
    ran.push({ of, finding });
    if (flags.json !== true && flags.quiet !== true) say(scenarioReport(of, finding.findings));
    if (signal.aborted) break;
  }
  return { ran, part, seconds: (performance.now() - start) / 1000 };
}
