import { type Scenario, SpecError, withChanges } from "@talkback/core";
import type { Claims } from "@talkback/core/experiment";
import { Command, Option } from "commander";
import { catalog } from "../catalog.js";
import { claimsText } from "../claims/claims-text.js";
import { claimsBeside } from "../claims/read-claims.js";
import { type LeadRow, leadRows } from "../lead-rows.js";
import { print, say } from "../print.js";
import { readScenario } from "../read-scenario.js";
import { lines } from "../report.js";
import { settings } from "../settings.js";
import { some } from "../some.js";

export function describeCommand(ends: (code: number) => void): Command {
  return new Command("describe")
    .summary("what a scenario asks and claims, and what can be set in it")
    .description("Says what a scenario asks, what is expected and why, which parameters to play with, where its values come from, and what it claims.")
    .argument("<scenario>", "name of a scenario, or a scenario file")
    .addOption(new Option("--all", "list every path that --set takes, with its value, meaning, type and default").conflicts("json"))
    .option("--json", "print the whole scenario as one line of JSON: the beginning of a scenario file of your own")
    .addHelpText("after", EXAMPLES)
    .action((word: string, { all, json }: { readonly all?: true; readonly json?: true }) => {
      const scenario = readScenario(word);
      if (json === true) print(JSON.stringify(scenario));
      else if (all === true) say(listed(scenario));
      else say(described(scenario, word, claimsBeside(scenario, word)?.claims ?? null));
      ends(0);
    });
}

const EXAMPLES = `
Examples:
  $ npx @talkback/cli describe push-harder
  $ npx @talkback/cli describe push-harder --all
  $ npx @talkback/cli describe push-harder --json > mine.json
  $ npx @talkback/cli run mine.json`;

function described(scenario: Scenario, word: string, claims: Claims | null): string {
  const { id, title, question, story, mechanism, expect, network, rule, steps, campaigns } = scenario;
  const campaign = campaigns.length === 0 ? "no campaign" : campaigns.length === 1 ? "one campaign" : `${campaigns.length} campaigns`;
  const lead = leadRows(scenario);
  return [
    `${title || id} (${id})`, question, "", story, "", mechanism === "" ? "" : `How: ${mechanism}`, "", expect === "" ? "" : `Expected: ${expect}`, "",
    `Network ${network.kind}, rule ${rule.kind}, ${campaign}, ${some(steps, "step")}.`,
    ...(lead.length === 0 ? [] : ["", "Play with:", lines(lead.map((each) => [each.name, valueText(each.value), meaning(each)]))]),
    ...(claims === null ? [] : claimsText(claims, scenario, word)),
    ...suggestions(scenario, lead).slice(0, 1).flatMap((change) => ["", `  $ npx @talkback/cli run ${word} --set ${change}`]),
    "", `"talkback describe ${word} --all" lists everything else that can be set.`,
  ].filter((line, k, all) => line !== "" || all[k - 1] !== "").join("\n");
}

/** Changes that the scenario takes: a number to play with at half its value, or else one more. */
function suggestions(scenario: Scenario, lead: readonly LeadRow[]): string[] {
  const numbers = lead.flatMap(({ name, value }) => (typeof value === "number" ? [[name, value] as const] : []));
  const changes = numbers.flatMap(([name, value]) => [value / 2, Math.floor(value / 2), value + 1].filter((other) => other !== value).map((other) => [name, other] as const));
  return changes.filter(([name, other]) => isTaken(scenario, name, other)).map(([name, other]) => `${name}=${other}`);
}

function isTaken(scenario: Scenario, name: string, value: number): boolean {
  try {
    withChanges(scenario, { [name]: value }, catalog);
    return true;
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}

function listed(scenario: Scenario): string {
  const all = settings(scenario).map(({ path, value, help, type, unit, default: usual }) =>
    [path, short(valueText(value)), `${help} (${type}${unit === undefined ? "" : `, ${unit}`}; default ${usual})`] as const);
  return `Every path of ${scenario.id} that --set takes, with its value there. Another kind has other paths: set it, and list again.\n\n${lines(all)}`;
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

const valueText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

const meaning = ({ path, row }: LeadRow): string =>
  row === undefined ? path : `${path}: ${row.help} (${row.type}${row.unit === undefined ? "" : `, ${row.unit}`})`;
