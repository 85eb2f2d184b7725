// What the tests of many machines need besides Node, by the Debian packages that bring it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export const NEEDS = {
  redis: { programs: ["redis-server", "redis-cli"], packages: ["redis-server"] },
  slurm: { programs: ["slurmctld", "slurmd", "sbatch", "munged"], packages: ["slurmctld", "slurmd", "slurm-client", "munge"], root: true },
};

const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
const isRoot = process.getuid?.() === 0;

/** Programs of a need that are not on this machine. */
const missing = ({ programs }) => programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));

/** Why a need cannot be met here; null where it is met. @param {keyof NEEDS} name */
export function lacking(name) {
  const need = NEEDS[name];
  if (process.platform !== "linux") return `${name} is tried on Linux only`;
  const absent = missing(need);
  if (absent.length > 0) return `${absent.join(", ")} ${absent.length === 1 ? "is" : "are"} not installed; on Debian: apt-get install ${need.packages.join(" ")}`;
  return need.root && !isRoot ? `${name}'s servers are started as root only` : null;
}

/** Installs what is missing, where that can be done without asking: as root on Debian. */
export function install() {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  const packages = Object.values(NEEDS).filter((need) => missing(need).length > 0).flatMap((need) => need.packages);
  if (packages.length === 0) return;
  console.log(`installing ${packages.join(", ")}`);
  const apt = (...args) => spawnSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  if (!(apt("install", "-y", "-qq", "--no-install-recommends", ...packages) || (apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages)))) console.log("they could not be installed");
}
