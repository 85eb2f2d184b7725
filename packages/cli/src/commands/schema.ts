import { jsonSchema, scenarioShape } from "@talkback/core";
import { catalog } from "../catalog.js";
import { Command } from "commander";
import { print } from "../print.js";

export function schemaCommand(ends: (code: number) => void): Command {
  return new Command("schema")
    .summary("the JSON Schema of scenario files, for editors")
    .description("Prints the JSON Schema (2020-12) of scenario files: editors complete and check them by it.")
    .addHelpText("after", "\nExample:\n  $ npx @talkback/cli schema > talkback.schema.json")
    .action(() => {
      print(JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", title: "Talkback scenario", ...jsonSchema(scenarioShape(catalog)) }, null, 2));
      ends(0);
    });
}
