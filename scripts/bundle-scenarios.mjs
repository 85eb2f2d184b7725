// Puts the scenario files into core as one module, so that a program without files (a browser page) has them too.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const folder = new URL("scenarios/", root);
const target = fileURLToPath(new URL("packages/core/src/scenario/shipped.ts", root));
const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
const entries = files.map((name) => {
  const scenario = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  if (`${scenario.id}.json` !== name) throw new Error(`scenarios/${name}: its id is ${scenario.id}; file and id must agree`);
  return `  ${JSON.stringify(scenario.id)}: ${JSON.stringify(scenario)},`;
});
const text = `// Made from scenarios/*.json by scripts/bundle-scenarios.mjs; not to be edited.
export const SHIPPED: Readonly<Record<string, unknown>> = {
${entries.join("\n")}
};
`;
if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
