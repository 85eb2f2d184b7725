import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, built, folder, talkback } from "./talkback.js";

built();
const cwd = folder();
writeFileSync(join(cwd, "friends.csv"), "from,to,weight\nann,bob,1\nann,cem,0.5\nbob,cem,1\ncem,dee,2\ndee,ann,1\n");

const COMMANDS = ["list", "describe", "run", "explain", "import", "claims", "study", "init", "check", "freeze", "sweep", "status", "merge", "report", "bundle", "verify", "schema"];
const examplesOf = (help: string) => Array.from(help.matchAll(/^ +\$ npx @talkback\/cli (.*?)(?: {2,}.*)?$/gm), ([, command]) => command!);
const helps = new Map<string, string>();
/** The help of a command, or of all. */
function helpOf(...command: readonly string[]): string {
  const name = command.join(" ");
  if (!helps.has(name)) {
    const { code, out } = talkback(cwd, ...command, "--help");
    expect(code).toBe(0);
    helps.set(name, out);
  }
  return helps.get(name)!;
}
const shell = (command: string) =>
  spawnSync(`"${process.execPath}" "${BIN}" ${command}`, { cwd, shell: true, encoding: "utf8", maxBuffer: 1 << 28 });

describe("talkback --help", () => {
  it("teaches: what it is for, each command in a few words, and where to start", () => {
    expect(helpOf()).toMatchInlineSnapshot(`
      "Usage: talkback [options] [command]

      What happens to word of mouth when consumers talk back: an agent-based simulation.

      Options:
        -V, --version                  print the version
        -h, --help                     display help for command

      Commands:
        list [options]                 the scenarios of the library
        describe [options] <scenario>  what a scenario asks and claims, and what can be set in it
        run [options] <scenario>       carry out a scenario once and say what came of it
        explain [options] <folder>     why somebody turned, in a run that was written with --out
        import [options] <file>        read a network file and say what is in it
        claims [options] [name]        run what scenarios claim, and say what holds and what does not
        study [options] [study]        carry out a published study in silico, and say what it shows
        init [options] <folder>        begin a study: its file, a plan, a model description and analysis
                                       scripts
        check [options] <study>        whether a study is well formed, what it takes to run it, and what
                                       it can tell
        freeze [options] <study>       freeze a study before it is run, so that its results are
                                       confirmatory
        sweep [options] <study>        compute the runs of a study on many cores or machines, and go on
                                       where it was ended
        status [options] <folder>      how far a sweep is: what is done, failed and missing, and who is at
                                       work
        merge [options] <folder>       make the tables of a study from what was swept
        report [options] <folder>      tables, figures and a methods text of a study's results
        bundle [options] <folder>      put a study and its results into one file that others can verify
        verify [options] <bundle>      compute a sample of a bundle's runs again, and compare every number
        schema [kind]                  the JSON Schema of files that you write, for editors
        queue                          compute the runs of a study on machines that share a Redis
        help [command]                 display help for command

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

      "talkback help COMMAND" says more about each.
      "
    `);
  });

  it("is shown, too, when no command is given, which is bad input", () => {
    const { code, out, err } = talkback(cwd);
    expect([code, out, err]).toEqual([2, "", helpOf()]);
  });

  it.each(COMMANDS)("of %s has an example, and the same by help", (command) => {
    expect(examplesOf(helpOf(command)).length).toBeGreaterThan(0);
    expect(talkback(cwd, "help", command).out).toBe(helpOf(command));
  });

  it("names the package by which everybody gets it, since the bare name is another project", () => {
    for (const command of [[], ...COMMANDS.map((each) => [each])]) expect(helpOf(...command)).not.toMatch(/npx talkback/);
  });

  it("says what each exit code means", () => {
    expect(helpOf("run")).toMatch(/0 done, 2 bad\ninput .*, 130 ended by Ctrl-C, 143 by SIGTERM, 1 a mistake of ours/);
  });
});

it("every example of every help text works, in the order in which they are shown", () => {
  const examples = [[], ...COMMANDS.map((command) => [command])].flatMap((command) => examplesOf(helpOf(...command)));
  const described = examplesOf(talkback(cwd, "describe", "push-harder").out);
  expect([examples.length, described.length]).toEqual([expect.any(Number), 1]);
  expect(examples.length).toBeGreaterThan(12);
  const done = new Set<string>();
  for (const example of [...examples, ...described].filter((each) => !done.has(each) && done.add(each))) {
    const { status, stderr } = shell(example);
    expect([example, status, stderr]).toEqual([example, 0, ""]);
  }
});

describe("what the examples lead to", () => {
  it("list names every scenario with its question, and as JSON", () => {
    const { scenarios } = JSON.parse(talkback(cwd, "list", "--json").out) as { scenarios: { id: string; question: string }[] };
    const { out } = talkback(cwd, "list");
    expect(scenarios.map(({ id }) => id)).toContain("push-harder");
    for (const { id, question } of scenarios) expect(out).toContain(`${id}\n    ${question}`);
  });

  it("describe tells what to play with: value, path, meaning and range", () => {
    const { out } = talkback(cwd, "describe", "push-harder");
    expect(out).toMatch(/^ {2}empowered +0\.6 {2}people\.power\.share: .*power.*: share of .* \(a number from 0 to 1\)$/m);
    expect(out).toMatch(/^ {2}certainty .*attitude certainty.*: mean /m);
  });

  it("describe closes with a change that changes something", () => {
    const [words] = examplesOf(talkback(cwd, "describe", "push-harder").out).slice(-1);
    expect(words).toBe("run push-harder --set push=2");
  });

  it("describe --all lists every path with its value, meaning, type and default", () => {
    const { out } = talkback(cwd, "describe", "push-harder", "--all");
    expect(out).toMatch(/^ {2}people\.certainty\.sd +0\.1 {2}standard deviation \(a number from 0 to 1000000; default 0\.1\)$/m);
    expect(out).toMatch(/^ {2}campaigns\.0\.push +4 {2}/m);
    expect(out).toMatch(/^ {2}network\.kind +small-world {2}.*lattice/m);
    expect(out).not.toMatch(/^ {2}network\.(rows|degrees)/m);
  });

  it("schema prints a JSON Schema that knows every part of a scenario", () => {
    const schema = JSON.parse(talkback(cwd, "schema").out) as { $schema: string; properties: object };
    const scenario = JSON.parse(talkback(cwd, "describe", "push-harder", "--json").out) as object;
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties)).toEqual(Object.keys(scenario));
  });

  it("--version prints the version of the package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")) as { version: string };
    expect(talkback(cwd, "--version").out).toBe(`${version}\n`);
  });

  it.skipIf(process.platform === "win32")("a reader that goes away early hears no complaint", () => {
    const { stdout, stderr } = shell("schema | head -n 1");
    expect([stdout, stderr]).toEqual(["{\n", ""]);
  });
});
