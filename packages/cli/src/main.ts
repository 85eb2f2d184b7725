import { SpecError } from "@talkback/core";
import { Command, CommanderError } from "commander";
import { bundleCommand } from "./commands/bundle.js";
import { checkCommand } from "./commands/check.js";
import { claimsCommand } from "./commands/claims.js";
import { describeCommand } from "./commands/describe.js";
import { explainCommand } from "./commands/explain.js";
import { freezeCommand } from "./commands/freeze.js";
import { importCommand } from "./commands/import.js";
import { initCommand } from "./commands/init.js";
import { listCommand } from "./commands/list.js";
import { mergeCommand } from "./commands/merge.js";
import { queueCommand } from "./commands/queue.js";
import { reportCommand } from "./commands/report.js";
import { runCommand } from "./commands/run.js";
import { schemaCommand } from "./commands/schema.js";
import { statusCommand } from "./commands/status.js";
import { studyCommand } from "./commands/study.js";
import { sweepCommand } from "./commands/sweep.js";
import { verifyCommand } from "./commands/verify.js";
import { version } from "./manifest.js";
import { printable, quietWhenNobodyReads } from "./print.js";

const COMMANDS = [listCommand, describeCommand, runCommand, explainCommand, importCommand, claimsCommand, studyCommand, initCommand, checkCommand, freezeCommand, sweepCommand, statusCommand, mergeCommand, reportCommand, bundleCommand, verifyCommand, schemaCommand, queueCommand];

const HELP = `
A brand talks to people who talk to each other, and some of them talk back. Start here:

  $ npx @talkback/cli list                                 what there is to ask
  $ npx @talkback/cli describe push-harder                 one question, and what can be set
  $ npx @talkback/cli run push-harder                      an answer for one seed
  $ npx @talkback/cli run push-harder --set push=1         the same people, pushed less
  $ npx @talkback/cli run push-harder --out first-run      tables and a manifest
  $ npx @talkback/cli explain first-run --agent 42         why somebody turned
  $ npx @talkback/cli import friends.csv                   what is in a network of your own
  $ npx @talkback/cli claims push-harder --pairs 3         what it claims, and whether that holds
  $ npx @talkback/cli study                                published studies, to be rerun and doubted
  $ npx @talkback/cli init my-study                        a study of your own: many runs, tables, figures

"talkback help COMMAND" says more about each.`;

/** Carries out the command line; returns the exit code: 0 done, 1 our fault, 2 bad input, 130 ended by Ctrl-C, 143 by SIGTERM. */
export async function main(args: readonly string[]): Promise<number> {
  quietWhenNobodyReads();
  let code = 0;
  try {
    await programOf((ended) => { code = ended; }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return failure(error);
  }
}

function programOf(ends: (code: number) => void): Command {
  const program = new Command("talkback")
    .description("What happens to word of mouth when consumers talk back: an agent-based simulation.")
    .version(version(), "-V, --version", "print the version")
    .addHelpText("after", HELP);
  for (const command of COMMANDS) program.addCommand(command(ends));
  for (const command of [program, ...program.commands]) command.exitOverride().configureHelp({ helpWidth: 100 });
  return program;
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SpecError) {
    // Parts of ours have one name here; what somebody gave keeps its own, such as its file's.
    process.stderr.write(`${printable(error.message.replace(/^(?:file|folder|lock|queue)(?=: \d+ issues?\n)/, "talkback"))}\n`);
    return 2;
  }
  process.stderr.write(`this is a mistake of ours, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
