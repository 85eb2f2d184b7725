import { type Shape, scenarioShape } from "@talkback/core";
import { jsonSchema } from "@talkback/core/describe";
import { CLAIMS, STUDY } from "@talkback/core/experiment";
import { TARGETS } from "@talkback/core/studies";
import { Argument, Command } from "commander";
import { catalog } from "../catalog.js";
import { print } from "../print.js";

/** Kinds of files that people write, with their descriptions. */
const KINDS: Readonly<Record<string, { readonly title: string; readonly shape: () => Shape }>> = {
  scenario: { title: "Talkback scenario", shape: () => scenarioShape(catalog) },
  study: { title: "Talkback study", shape: () => STUDY },
  claims: { title: "Talkback claims", shape: () => CLAIMS },
  targets: { title: "Talkback targets", shape: () => TARGETS },
};

export function schemaCommand(ends: (code: number) => void): Command {
  return new Command("schema")
    .summary("the JSON Schema of files that you write, for editors")
    .description("Prints the JSON Schema (2020-12) of scenario files, of studies, of files with a scenario's claims, or of files with an article's numbers (targets): editors complete and check them by it.")
    .addArgument(new Argument("[kind]", "of which files").choices(Object.keys(KINDS)).default("scenario"))
    .addHelpText("after", "\nExamples:\n  $ npx @talkback/cli schema > talkback.schema.json\n  $ npx @talkback/cli schema targets > targets.schema.json")
    .action((kind: string) => {
      print(schemaText(kind));
      ends(0);
    });
}

/** The JSON Schema of a kind of files. */
export function schemaText(kind: string): string {
  const { title, shape } = KINDS[kind]!;
  const schema = jsonSchema(shape());
  const properties = kind === "study" ? { properties: { $schema: { type: "string" }, ...(schema.properties as object) } } : {};
  return JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schema, ...properties }, null, 2);
}
