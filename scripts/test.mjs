// `npm test`: types, lint and every test; ends with `N passed, N failed`, and with exit code 0 only if all is well.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (...path) => join(root, "node_modules", ...path);

function node(args, env = {}) {
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });
  return status ?? `killed by ${signal}`;
}

function check(name, args) {
  const ended = node(args);
  console.log(`${name}: ${ended === 0 ? "passed" : "FAILED"}`);
  return { passed: ended === 0 ? 1 : 0, failed: ended === 0 ? [] : [name], skipped: [] };
}

async function provideBrowser() {
  try {
    const browser = await findBrowser({ install: true });
    console.log(browser ? `browser: ${browser.executablePath} (${browser.from})` : "browser: none found, and none could be installed");
  } catch (error) {
    console.log(`browser: ${error.message}`);
  }
}

function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), "talkback-test-"));
  const file = join(folder, "report.json");
  const ended = node([bin("vitest", "vitest.mjs"), "run", ...args], { TALKBACK_REPORT: file });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: [], skipped: [] };
  rmSync(folder, { recursive: true });
  if (ended !== 0 && report.failed.length === 0) report.failed.push(`vitest ended with ${ended}`);
  if (report.passed + report.failed.length === 0) report.failed.push("no test ran");
  return report;
}

function tell(reports) {
  const failed = reports.flatMap((report) => report.failed);
  const skipped = reports.flatMap((report) => report.skipped);
  const passed = reports.reduce((sum, report) => sum + report.passed, 0);
  for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
  for (const name of failed) console.log(`failed: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
  return failed.length === 0 ? 0 : 1;
}

const types = check("types", [bin("typescript", "bin", "tsc"), "-b"]);
const lint = check("lint", [bin("@biomejs", "biome", "bin", "biome"), "lint", "--error-on-warnings", "."]);
await provideBrowser();
process.exitCode = tell([types, lint, vitest(process.argv.slice(2))]);
