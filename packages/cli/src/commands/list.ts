import { scenario, scenarios } from "@talkback/core/scenarios";
import { catalog } from "../catalog.js";
import { Command } from "commander";
import { print } from "../print.js";

export function listCommand(ends: (code: number) => void): Command {
  return new Command("list")
    .summary("the scenarios of the library")
    .description("Lists the scenarios of the library, each with the one question it asks.")
    .option("--json", "print one line of JSON and nothing else")
    .addHelpText("after", "\nExample:\n  $ npx @talkback/cli list")
    .action(({ json }: { readonly json?: true }) => {
      const all = scenarios().map((name) => scenario(name, {}, catalog));
      if (json === true) print(JSON.stringify({ scenarios: all.map(({ id, title, question, lead }) => ({ id, title, question, lead })) }));
      else print(`${all.map(({ id, question }) => `${id}\n    ${question}`).join("\n")}\n\n"talkback describe NAME" says more, "talkback run NAME" runs one.`);
      ends(0);
    });
}
