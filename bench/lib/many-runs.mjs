import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bundleOf, readBundle, sha256Hex } from "../../packages/lab/dist/index.js";

const COMMAND = fileURLToPath(new URL("../../packages/cli/bin/talkback.js", import.meta.url));
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Resident memory of a process, in MB; Linux tells. */
const residentOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** What a command wrote, its exit code, seconds, and the most memory it held; each line as it comes, with the memory of that moment. */
async function ran(args, onLine = () => undefined) {
  const [start, child] = [performance.now(), spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", "pipe", "inherit"] })];
  let peak = 0;
  const look = () => {
    try {
      const now = residentOf(child.pid);
      peak = Math.max(peak, now);
      return now;
    } catch {
      return 0;
    }
  };
  const timer = setInterval(look, 100);
  const ended = new Promise((resolve) => child.on("close", resolve));
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    onLine(lines.length, look);
  }
  const code = await ended;
  clearInterval(timer);
  return { lines, code, peak, seconds: (performance.now() - start) / 1000 };
}

/** Many runs of a study by the commands, as somebody would have them: sweep, bundle, verify, and verify with one number changed. */
export async function manyRuns(path, study, tell) {
  const [file, out, zip, forged] = ["study.json", "out", "study.zip", "forged.zip"].map((name) => join(path, name));
  writeFileSync(file, JSON.stringify(study));
  const total = 12 * study.replications;
  tell(`${total} runs of push-harder, twins and the table of steps included, by the command line in two threads:`);
  const marks = [];
  const swept = await ran(["sweep", file, "--out", out, "--workers", "2", "--json"], (lines, look) => {
    if (lines % Math.ceil(total / 10) === 0) marks.push(look().toFixed(0));
  });
  tell(`  sweep, tables included: exit code ${swept.code}, ${swept.seconds.toFixed(0)} s; MB resident at each tenth ${marks.join(" ")}, at most ${swept.peak.toFixed(0)}`);
  const size = (name) => `${name} ${(statSync(join(out, name)).size / 1e6).toFixed(2)}`;
  tell(`  sizes in MB: ${readdirSync(out).filter((name) => /\.(csv|parquet)$/.test(name)).sort().map(size).join(", ")}, ${readdirSync(join(out, "logs")).map((name) => size(join("logs", name)).replace(/[0-9a-f]{12}/, "…")).join(", ")}`);
  const bundled = await ran(["bundle", out, "--out", zip]);
  tell(`  bundle: exit code ${bundled.code}, ${bundled.seconds.toFixed(0)} s, ${(statSync(zip).size / 1e6).toFixed(2)} MB`);
  writeFileSync(forged, changed(readFileSync(zip)));
  for (const [what, bundle] of [["verify", zip], ["verify with one number changed", forged]]) {
    const { code, seconds, peak, lines } = await ran(["verify", bundle, "--sample", "5%", "--seed", "bench"]);
    tell(`  ${what}: exit code ${code}, ${seconds.toFixed(0)} s, at most ${peak.toFixed(0)} MB`);
    for (const line of lines.filter((each) => /sample|Passed|Failed|runs\.csv|✗/.test(each))) tell(`    ${line.trim().slice(0, 160)}`);
  }
}

/** The bundle with the third decimal of one outcome changed, and the manifest made to fit. */
function changed(zip) {
  const { files } = readBundle(new Uint8Array(zip));
  const text = decoder.decode(files.get("runs.csv"));
  const rows = text.split("\n");
  const at = Math.floor(rows.length / 2);
  const cells = rows[at].split(",");
  const column = rows[0].split(",").indexOf("m_public_mean");
  cells[column] = cells[column].replace(/(?<=\.\d\d)\d/, (digit) => String((Number(digit) + 1) % 10));
  rows[at] = cells.join(",");
  const bytes = encoder.encode(rows.join("\n"));
  const manifest = decoder.decode(files.get("manifest.json")).replace(sha256Hex(encoder.encode(text)), sha256Hex(bytes)).replace(`"bytes": ${files.get("runs.csv").length}`, `"bytes": ${bytes.length}`);
  return bundleOf({ ...Object.fromEntries(files), "runs.csv": bytes, "manifest.json": encoder.encode(manifest) });
}
