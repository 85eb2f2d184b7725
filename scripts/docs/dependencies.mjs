import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const packages = fileURLToPath(new URL("../../packages/", import.meta.url));
const manifest = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** What our packages depend on, as installed: version, licence, dependencies of its own, size. */
export function dependencies() {
  const lines = ["core", "viz", "cli"].flatMap((name) => {
    const names = Object.keys(manifest(join(packages, name)).dependencies).filter((each) => !each.startsWith("@talkback/"));
    return names.sort().map((each) => line(name, realpathSync(join(packages, name, "node_modules", each))));
  });
  return ["| of | name | version | licence | its own dependencies | kB installed |", "|---|---|---|---|---|---|", ...lines].join("\n");
}

function line(of, folder) {
  const { name, version, license, dependencies: own = {} } = manifest(folder);
  return `| ${of} | \`${name}\` | ${version} | ${license} | ${Object.keys(own).sort().join(", ") || "none"} | ${Math.ceil(sizeOf(folder) / 1000)} |`;
}

/** Bytes of all files below a folder, but for packages nested in it. */
function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + sizeOf(path);
    return sum + statSync(path).size;
  }, 0);
}
