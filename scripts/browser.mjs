import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const unpacked = join(root, "node_modules", ".cache", "chromium");

/** @typedef {{ readonly from: string, readonly executablePath: string, readonly env: Readonly<Record<string, string>> }} Browser a Chromium that starts */

/** Whether a file is there and may be run. */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asking for the version loads every shared library, so a browser that answers will start. */
function starts(path, env = {}) {
  return spawnSync(path, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore", timeout: 30_000 }).status === 0;
}

function candidates() {
  const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const apps = {
    darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    win32: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]),
  };
  return [...names.flatMap((name) => onPath.map((folder) => join(folder, name))), ...(apps[process.platform] ?? [])];
}

function named() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!executable(path) || !starts(path)) throw new Error(`CHROME_PATH is ${path}, which does not start`);
  return { from: "CHROME_PATH", executablePath: path, env: {} };
}

function installed() {
  // On Windows a browser opens a window instead of telling its version.
  const path = candidates().find((file) => executable(file) && (process.platform === "win32" || starts(file)));
  return path && { from: "installed", executablePath: path, env: {} };
}

function untar(archive) {
  const { status } = spawnSync("tar", ["-x", "-C", unpacked], { input: brotliDecompressSync(readFileSync(archive)) });
  if (status !== 0) throw new Error(`tar could not unpack ${archive}`);
}

function unpack(packed, path) {
  mkdirSync(unpacked, { recursive: true });
  for (const name of ["al2023", "swiftshader"]) untar(join(packed, `${name}.tar.br`));
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(join(packed, "chromium.br"))));
  chmodSync(partial, 0o755);
  renameSync(partial, path);
}

function fromNpm() {
  const packed = join(root, "node_modules", "@sparticuz", "chromium", "bin");
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packed)) return undefined;
  const path = join(unpacked, "chromium");
  if (!existsSync(path)) unpack(packed, path);
  const env = [{}, { LD_LIBRARY_PATH: join(unpacked, "lib") }].find((libraries) => starts(path, libraries));
  return env && { from: "npm", executablePath: path, env };
}

async function fromPlaywright() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return executable(path) && starts(path) ? { from: "playwright", executablePath: path, env: {} } : undefined;
}

/** Installs Debian packages without asking; false when that is not possible here. */
export function aptInstall(...packages) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const options = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const apt = (...args) => spawnSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=300", ...args], options).status === 0;
  console.log(`installing ${packages.join(" ")} with apt`);
  apt("update");
  return apt("install", "-y", "--no-install-recommends", ...packages);
}

function download() {
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  console.log("downloading a browser with Playwright");
  spawnSync(process.execPath, [cli, "install", "--only-shell", "chromium"], { stdio: ["ignore", "inherit", "inherit"], timeout: 300_000 });
}

/**
 * The first Chromium that starts: $CHROME_PATH, an installed one, the one in npm's @sparticuz/chromium, Playwright's.
 * With `install`, one is fetched when there is none: by apt for root on Debian, else by Playwright.
 *
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<Browser | undefined>}
 * @throws {Error} when CHROME_PATH is set to what does not start
 */
export async function findBrowser({ install = false } = {}) {
  const found = named() ?? installed() ?? fromNpm() ?? (await fromPlaywright());
  if (found || !install) return found;
  const byApt = aptInstall("chromium-headless-shell", "fonts-dejavu-core") ? installed() : undefined;
  if (byApt) return byApt;
  download();
  return fromPlaywright();
}
