import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const limit = fileURLToPath(new URL("../limit/", import.meta.url));
const FLAGS = ["-O3", "-march=native", "-ffp-contract=off", "-Wall", "-Wextra"];

/** Compilers that are present: gcc and clang, or else whatever `cc` is. */
export function compilers() {
  const present = (name) => spawnSync(name, ["--version"], { encoding: "utf8" });
  const found = ["gcc", "clang"].filter((name) => present(name).status === 0);
  const all = found.length > 0 || present("cc").status !== 0 ? found : ["cc"];
  return all.map((name) => ({ name, version: present(name).stdout.split("\n")[0] }));
}

/** Builds every limit with every compiler; returns what is run for a limit of that name. */
export function buildLimits(all) {
  mkdirSync(`${limit}bin`, { recursive: true });
  for (const file of readdirSync(limit).filter((name) => name.endsWith(".c"))) {
    for (const { name } of all) execFileSync(name, [...FLAGS, `${limit}${file}`, "-o", binary(file.slice(0, -2), name), "-lm"]);
  }
  return (kind) => all.map(({ name }) => ({ name, path: binary(kind, name) }));
}

const binary = (kind, compiler) => `${limit}bin/${kind}-${compiler}`;
