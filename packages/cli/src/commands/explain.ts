import { join } from "node:path";
import { type Explanation, type Run, simulateAsync } from "@talkback/core";
import { type ImportLimits, importLimits } from "@talkback/core/io";
import { catalog } from "../catalog.js";
import { Command } from "commander";
import { interruptible, tell } from "../interrupt.js";
import { type Manifest, NETWORK, readManifest } from "../manifest.js";
import { print, say } from "../print.js";
import { progressOf } from "../progress.js";
import { readNetwork } from "../read-network.js";
import { allOf, refuse } from "../refuse.js";
import { decimals, lines } from "../report.js";
import { wholeNumber } from "../whole-number.js";

interface ExplainFlags {
  readonly agent: string;
  readonly step?: string;
  readonly json?: true;
}

export function explainCommand(ends: (code: number) => void): Command {
  return new Command("explain")
    .summary("why somebody turned, in a run that was written with --out")
    .description("Repeats a run that was written with \"run --out\", checks that it came out the same to the last bit, and says why an agent turned.")
    .argument("<folder>", "folder that \"run --out\" has written")
    .requiredOption("-a, --agent <id>", "whom to ask about")
    .option("--step <t>", "which step, from 0 (default: the one in which it turned most)")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", "\nExamples:\n  $ npx @talkback/cli run push-harder --out first-run\n  $ npx @talkback/cli explain first-run --agent 42")
    .action(async (folder: string, flags: ExplainFlags) => ends(await explain(folder, flags)));
}

async function explain(folder: string, { agent, step, json }: ExplainFlags): Promise<number> {
  const [manifest, at] = allOf(
    () => readManifest(folder),
    () => (step === undefined ? {} : { step: wholeNumber(step, "--step", 0, 1e9) }),
  );
  return interruptible(async (signal) => {
    const progress = progressOf("repeating the run");
    const host = { signal, onProgress: progress.tell };
    const run = await repeated(folder, manifest, host);
    await run.compared(host);
    progress.end();
    if (signal.aborted) return tell("Ended before the run was repeated: nothing is explained.");
    requireSame(run, manifest, folder);
    const explanation = run.explain(agent, at);
    if (json === true) print(JSON.stringify(explanation));
    else say(explanationText(explanation));
  });
}

const UNLIMITED = Object.fromEntries(Object.keys(importLimits).map((name) => [name, Number.MAX_SAFE_INTEGER])) as unknown as ImportLimits;

async function repeated(folder: string, { scenario, seed, replication, steps, network: { file } }: Manifest, host: object): Promise<Run> {
  const keyColumn = file?.report.keyColumn ?? undefined;
  const options = { format: "graphology", limits: UNLIMITED, ...(keyColumn === undefined ? {} : { keyColumn }) } as const;
  const copy = file === null ? {} : { network: (await readNetwork(join(folder, NETWORK), options)).network };
  return simulateAsync(scenario, { catalog, seed, replication, record: "causes", stopWhen: ({ step }) => step >= steps, ...copy, ...host });
}

function requireSame(run: Run, { runHash, network }: Manifest, folder: string): void {
  if (run.hash === runHash) return;
  const what = run.networkHash === network.hash ? "run" : "network";
  refuse({ code: "E_HASH", path: folder, expected: `the ${what} whose hash its manifest tells`, received: "another", hint: "files in the folder were changed since it was written" });
}

function explanationText({ text, mode, conditions, heard, chain, attribution, whatIf }: Explanation): string {
  const most = [...heard].sort((a, b) => (b.shareOfEvidence ?? 0) - (a.shareOfEvidence ?? 0)).slice(0, 5);
  const share = (part: number | null) => (part === null ? "" : `${(100 * part).toFixed(0)} % of the evidence`);
  return [
    text, ...(mode === null ? [] : ["", `In the end: ${mode.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`]),
    "", "Conditions for talking back:", lines(conditions.map(({ name, holds, text: words }) => [name, holds ? "yes" : "no", words])),
    ...(most.length === 0 ? [] : ["", `Heard (${most.length} of ${heard.length}):`, lines(most.map(({ who, opinion, shareOfEvidence }) => [who, decimals(opinion), share(shareOfEvidence)]))]),
    ...(chain.length === 0 ? [] : ["", `Where it came from (${attribution}):`, lines(chain.map(({ who, step, opinion, relation }) => [`${who}, step ${step}`, decimals(opinion), relation ?? ""]))]),
    "", "It would have said:", lines(whatIf.map(({ change, evaluation }) => [change, decimals(evaluation), ""])),
  ].join("\n");
}
