import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildLimits, compilers } from "./lib/compile.mjs";
import { workloads } from "./workloads.mjs";

const { values: { only, json, write, date, rounds } } = parseArgs({
  options: {
    only: { type: "string", multiple: true }, json: { type: "boolean" }, write: { type: "boolean" },
    date: { type: "string" }, rounds: { type: "string", default: "9" },
  },
});
const unknown = (only ?? []).filter((name) => !Object.hasOwn(workloads, name));
if (unknown.length > 0 || (write && date === undefined)) {
  console.error(write && date === undefined ? "--write needs --date YYYY-MM-DD" : `no workload ${unknown.join(", ")}; there are ${Object.keys(workloads).join(", ")}`);
  process.exit(2);
}
const found = compilers();
if (found.length === 0) {
  console.log("skipped: there is no C compiler (gcc, clang or cc) to build the limits with");
  process.exit(0);
}
execFileSync("npx", ["tsc", "-b", "packages/core"], { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: "inherit" });
const how = { limitOf: buildLimits(found), rounds: Number(rounds) };
const rows = [];
for (const name of only ?? Object.keys(workloads)) {
  for (const row of await workloads[name](how)) {
    rows.push({ ...row, met: row.ratio <= row.target });
    if (!json) console.log(lineOf(rows.at(-1)));
  }
}
const machine = { processor: cpus()[0].model.trim(), cores: cpus().length, node: process.version, compilers: found.map(({ version }) => version) };
if (json) console.log(JSON.stringify({ machine, rows }, null, 2));
if (write) writeFileSync(new URL("results.md", import.meta.url), page());

function lineOf({ workload, limit, ours, ratio, target, unit, note, met }) {
  const of = limit === null ? "" : `${limit.toPrecision(3)} -> `;
  return `${met ? "met   " : "missed"} ${ratio.toPrecision(3)} (target ${target})  ${workload}: ${of}${ours.toPrecision(3)} ${unit}${note === undefined ? "" : `  [${note}]`}`;
}

function page() {
  const cells = ({ workload, limit, ours, ratio, target, unit, note = "", met }) =>
    `| ${workload} | ${limit === null ? "" : `${limit.toPrecision(3)} ${unit}`} | ${ours.toPrecision(3)} ${unit} | ${ratio.toPrecision(3)} | ${target} | ${met ? "met" : "**missed**"} | ${note} |`;
  return [
    "# Results", "",
    `Made by \`node bench/run.mjs --write --date ${date}\`. Only the ratios mean anything beyond the machine: ${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.compilers.join(", ")}.`,
    "Base is the limit in C where there is one; see [DECLARATION.md](DECLARATION.md).", "",
    "| workload | base | TypeScript | ratio | target | | fastest base; ratio by medians |", "|---|---|---|---|---|---|---|", ...rows.map(cells), "",
  ].join("\n");
}
