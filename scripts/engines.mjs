// `npm run test:engines`: the same bits in Firefox and JavaScriptCore as in Node. Installs them with apt for root.
// Exit code 0: all engines agree; 1: one differs or fails; 2: one could not be had, and the others agree.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { aptInstall, executable } from "./browser.mjs";
import { bundle } from "./bundle.mjs";
import { readScenarios } from "./scenarios.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const probe = `JSON.stringify(probe.fingerprints(${JSON.stringify(readScenarios())}))`;
const patience = 120_000;

function find(names, folders) {
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => [...onPath, ...folders].map((folder) => join(folder, name))).find(executable);
}

function provide(names, folders, aptPackage) {
  return find(names, folders) ?? (aptInstall(aptPackage) ? find(names, folders) : undefined);
}

/** Answers the page and the script; resolves `reported` with what the page posts. */
async function reportServer(script) {
  const page = `<!doctype html><script src="/probe.js"></script><script src="/report.js"></script>`;
  const report = `let text; try { text = ${probe}; } catch (error) { text = String(error); } fetch("/report", { method: "POST", body: text });`;
  const files = { "/": ["text/html", page], "/probe.js": ["text/javascript", script], "/report.js": ["text/javascript", report] };
  let settle;
  const reported = new Promise((resolve) => (settle = resolve));
  const server = createServer(async (request, response) => {
    if (request.method === "POST") settle(Buffer.concat(await request.toArray()).toString("utf8"));
    const [type, body] = files[request.url] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, reported, server };
}

async function inFirefox(path, script) {
  const folder = mkdtempSync(join(tmpdir(), "talkback-firefox-"));
  const { address, reported, server } = await reportServer(script);
  const firefox = spawn(path, ["--headless", "--no-remote", "--profile", folder, address], { stdio: "ignore", env: { ...process.env, HOME: folder } });
  const ended = new Promise((resolve) => firefox.once("error", resolve).once("exit", resolve));
  const late = new Promise((resolve) => setTimeout(resolve, patience, "no report in time").unref());
  const answer = await Promise.race([reported, late, ended.then(() => "ended without a report")]);
  firefox.kill();
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
  firefox.kill("SIGKILL");
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return answer;
}

function inJavaScriptCore(path, script) {
  const folder = mkdtempSync(join(tmpdir(), "talkback-jsc-"));
  const file = join(folder, "probe.js");
  writeFileSync(file, `${script}\nprint(${probe});\n`);
  const { stdout, stderr, error } = spawnSync(path, [file], { encoding: "utf8", timeout: patience });
  rmSync(folder, { recursive: true });
  return stdout?.trim() || `${error ?? stderr}`;
}

const engines = [
  { name: "Firefox", names: ["firefox-esr", "firefox"], folders: ["/Applications/Firefox.app/Contents/MacOS"], apt: "firefox-esr", run: inFirefox },
  {
    name: "JavaScriptCore",
    names: ["jsc"],
    folders: ["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0", "/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers"],
    apt: "libjavascriptcoregtk-4.0-bin",
    run: inJavaScriptCore,
  },
];

const script = await bundle(join(root, "test", "browser", "probe.ts"), "probe");
const expected = vm.runInNewContext(`${script}\n${probe}`);
const outcomes = { agree: 0, differ: 0, skipped: 0 };
console.log(`Node ${process.version}:`, JSON.parse(expected));
for (const { name, names, folders, apt, run } of engines) {
  const path = provide(names, folders, apt);
  const answer = path && (await run(path, script));
  const outcome = !path ? "skipped" : answer === expected ? "agree" : "differ";
  outcomes[outcome]++;
  console.log(`${name}: ${{ agree: "the same bits", differ: `DIFFERS: ${answer}`, skipped: `skipped: not installed (Debian: ${apt})` }[outcome]}`);
}
console.log(`${outcomes.agree} passed, ${outcomes.differ} failed, ${outcomes.skipped} skipped`);
process.exit(outcomes.differ > 0 ? 1 : outcomes.skipped > 0 ? 2 : 0);
