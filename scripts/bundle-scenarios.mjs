// Puts the scenario files, their presets and claims into core as modules, so that a program without files (a browser page) has them too.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);

/** Files of a folder whose names are ids, of scenarios or presets; the lock of the claims is none. */
function entries(folder, idOf) {
  const place = new URL(folder, root);
  const files = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".json") && name !== "lock.json").sort() : [];
  return files.map((name) => {
    const content = JSON.parse(readFileSync(new URL(name, place), "utf8"));
    if (`${idOf(content)}.json` !== name) throw new Error(`${folder}${name}: its id is ${idOf(content)}; file and id must agree`);
    return `  ${JSON.stringify(idOf(content))}: ${JSON.stringify(content)},\n`;
  });
}

function bundle(target, folder, name, idOf) {
  const text = `// Made from ${folder}*.json by scripts/bundle-scenarios.mjs; not to be edited.
export const ${name}: Readonly<Record<string, unknown>> = {
${entries(folder, idOf).join("")}};
`;
  const file = fileURLToPath(new URL(`packages/core/src/${target}`, root));
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

bundle("library/shipped.ts", "scenarios/", "SHIPPED", ({ id }) => id);
bundle("library/shipped-presets.ts", "scenarios/presets/", "SHIPPED_PRESETS", ({ id }) => id);
bundle("experiment/claims/shipped.ts", "scenarios/claims/", "SHIPPED_CLAIMS", ({ scenario }) => scenario);
