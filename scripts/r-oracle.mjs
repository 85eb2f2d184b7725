// `npm run oracle:r [topic...]`: makes the fixtures in test/stats/fixtures anew from the R scripts in test/stats/r.
// R is an oracle for the tests, not a dependency: where it is missing, this says so and changes nothing.
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tests = join(dirname(dirname(fileURLToPath(import.meta.url))), "test", "stats");
const scripts = join(tests, "r");

if (spawnSync("Rscript", ["--version"]).error !== undefined) {
  console.log("skipped: Rscript is not installed (Debian: r-base-core); the fixtures stay as they are");
  process.exit(0);
}

const topics = readdirSync(scripts).filter((name) => name.endsWith(".R") && name !== "json.R").map((name) => basename(name, ".R")).sort();
const wanted = process.argv.length > 2 ? process.argv.slice(2) : topics;
for (const topic of wanted) {
  if (!topics.includes(topic)) {
    console.error(`no script for ${JSON.stringify(topic)}; there are ${topics.join(", ")}`);
    process.exit(2);
  }
  const { status, stdout, stderr } = spawnSync("Rscript", ["--vanilla", `${topic}.R`], { cwd: scripts, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) {
    console.error(`${topic}: R failed\n${stderr}`);
    process.exit(1);
  }
  writeFileSync(join(tests, "fixtures", `${topic}.json`), stdout);
  console.log(`wrote test/stats/fixtures/${topic}.json`);
}
