import { SpecError } from "@talkback/core";
import { Command, CommanderError } from "commander";
import { version } from "./version.js";
import { printable, quietWhenNobodyReads } from "./print.js";

/** In the order of the help. Each is loaded only where it is asked for: together they take most of a second. */
const COMMANDS = {
  list: async () => (await import("./commands/list.js")).listCommand,
  describe: async () => (await import("./commands/describe.js")).describeCommand,
  run: async () => (await import("./commands/run.js")).runCommand,
  explain: async () => (await import("./commands/explain.js")).explainCommand,
  import: async () => (await import("./commands/import.js")).importCommand,
  claims: async () => (await import("./commands/claims.js")).claimsCommand,
  study: async () => (await import("./commands/study.js")).studyCommand,
  init: async () => (await import("./commands/init.js")).initCommand,
  check: async () => (await import("./commands/check.js")).checkCommand,
  freeze: async () => (await import("./commands/freeze.js")).freezeCommand,
  sweep: async () => (await import("./commands/sweep.js")).sweepCommand,
  status: async () => (await import("./commands/status.js")).statusCommand,
  merge: async () => (await import("./commands/merge.js")).mergeCommand,
  report: async () => (await import("./commands/report.js")).reportCommand,
  bundle: async () => (await import("./commands/bundle.js")).bundleCommand,
  verify: async () => (await import("./commands/verify.js")).verifyCommand,
  schema: async () => (await import("./commands/schema.js")).schemaCommand,
  queue: async () => (await import("./commands/queue.js")).queueCommand,
} as const;
type Name = keyof typeof COMMANDS;

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
    const program = await programOf(asked(args), (ended) => { code = ended; });
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return failure(error);
  }
}

/** The command that is named first, or after `help`; none for the version alone, and else all of them. */
function asked([first = "", second = ""]: readonly string[]): readonly Name[] {
  if (first === "-V" || first === "--version") return [];
  const name = first === "help" ? second : first;
  return Object.hasOwn(COMMANDS, name) ? [name as Name] : (Object.keys(COMMANDS) as Name[]);
}

async function programOf(names: readonly Name[], ends: (code: number) => void): Promise<Command> {
  const program = new Command("talkback")
    .description("What happens to word of mouth when consumers talk back: an agent-based simulation.")
    .version(version(), "-V, --version", "print the version")
    .addHelpText("after", HELP);
  for (const command of await Promise.all(names.map((name) => COMMANDS[name]()))) program.addCommand(command(ends));
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
