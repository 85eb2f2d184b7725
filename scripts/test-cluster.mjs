// `npm run test:cluster`: studies on a real Redis and a real Slurm, with kills; says plainly what it could not try.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { install, lacking, NEEDS } from "./cluster-needs.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` } }).status ?? 1;

install();
for (const name of Object.keys(NEEDS)) {
  const why = lacking(name);
  console.log(why === null ? `${name}: here` : `SKIPPED ${name}: ${why}`);
}
// The servers' workers run what is built.
const built = node("node_modules/typescript/bin/tsc", "-b");
process.exitCode = built === 0 ? node("node_modules/vitest/vitest.mjs", "run", "--config", "vitest.cluster.config.ts", ...process.argv.slice(2)) : built;
