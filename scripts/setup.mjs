// Everything between a fresh clone and a working checkout: packages by the pinned pnpm, then the build.
// Runs before anything is installed, so it may import nothing but Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".talkback-installed");
const text = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

function fail(reason) {
  console.error(`set-up failed: ${reason}`);
  process.exit(1);
}

function requireNode(atLeastMajor, atLeastMinor) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > atLeastMajor || (major === atLeastMajor && minor >= atLeastMinor)) return;
  fail(`Node ${atLeastMajor}.${atLeastMinor} or newer is needed, this is ${process.version}`);
}

/** What decides the content of node_modules, as one hash. */
function wanted() {
  const packages = join(root, "packages");
  const manifests = readdirSync(packages).sort().map((name) => join(packages, name, "package.json"));
  const files = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"].map((name) => join(root, name)).concat(manifests);
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file.slice(root.length)}\n${text(file)}\n`);
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
}

/** The environment without npm's own settings, which pnpm would take for its own; where the registry is stays. */
function environment() {
  const kept = /^npm_config_(registry|cache|proxy|https?_proxy|no_?proxy|cafile|strict_ssl|userconfig)$/i;
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  return { ...Object.fromEntries(entries), npm_config_update_notifier: "false" };
}

function succeeds(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, env: environment(), stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  return status === 0;
}

function install() {
  const want = wanted();
  if (text(stamp) === want) return;
  const { packageManager } = JSON.parse(text(join(root, "package.json")));
  const pnpm = ["--yes", "--prefer-offline", packageManager, "install", "--frozen-lockfile"];
  console.log(`set-up: installing packages with ${packageManager}`);
  rmSync(stamp, { force: true });
  if (!succeeds("npx", [...pnpm, "--prefer-offline"]) && !succeeds("npx", [...pnpm, "--offline"])) {
    fail("the packages could not be installed; the first time needs the npm registry");
  }
  writeFileSync(stamp, want);
}

function build() {
  if (!succeeds(process.execPath, [join("scripts", "bundle-scenarios.mjs")])) fail("the scenarios could not be bundled (see above)");
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  if (!succeeds(process.execPath, [tsc, "-b", "packages/viz", "packages/cli"])) fail("the packages do not compile (see above)");
}

requireNode(20, 19);
install();
build();
