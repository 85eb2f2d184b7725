import type { Scenario } from "@talkback/core";
import { Command } from "commander";
import { type LeadRow, leadRows } from "../lead-rows.js";
import { print, say } from "../print.js";
import { readScenario } from "../read-scenario.js";
import { lines } from "../report.js";

export function describeCommand(ends: (code: number) => void): Command {
  return new Command("describe")
    .summary("what a scenario asks, and what can be set in it")
    .description("Says what a scenario asks, what is expected and why, and which parameters to play with.")
    .argument("<scenario>", "name of a scenario, or a scenario file")
    .option("--json", "print the whole scenario as one line of JSON: the beginning of a scenario file of your own")
    .addHelpText("after", EXAMPLES)
    .action((word: string, { json }: { readonly json?: true }) => {
      const scenario = readScenario(word);
      if (json === true) print(JSON.stringify(scenario));
      else say(described(scenario, word));
      ends(0);
    });
}

const EXAMPLES = `
Examples:
  $ npx @talkback/cli describe push-harder
  $ npx @talkback/cli describe push-harder --json > mine.json
  $ npx @talkback/cli run mine.json`;

function described(scenario: Scenario, word: string): string {
  const { id, title, question, story, expect, network, rule, steps, campaigns } = scenario;
  const campaign = campaigns.length === 0 ? "no campaign" : campaigns.length === 1 ? "one campaign" : `${campaigns.length} campaigns`;
  const lead = leadRows(scenario);
  return [
    `${title || id} (${id})`, question, "", story, "", expect === "" ? "" : `Expected: ${expect}`, "",
    `Network ${network.kind}, rule ${rule.kind}, ${campaign}, ${steps} steps.`,
    ...(lead.length === 0 ? [] : ["", "Play with:", lines(lead.map((each) => [each.name, valueText(each.value), meaning(each)]))]),
    ...(lead.length === 0 ? [] : ["", `  $ npx @talkback/cli run ${word} --set ${lead[0]!.name}=${valueText(lead[0]!.value)}`]),
  ].filter((line, k, all) => line !== "" || all[k - 1] !== "").join("\n");
}

const valueText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

const meaning = ({ path, row }: LeadRow): string =>
  row === undefined ? path : `${path}: ${row.help} (${row.type}${row.unit === undefined ? "" : `, ${row.unit}`})`;
