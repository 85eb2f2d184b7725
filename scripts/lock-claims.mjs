// `npm run lock:claims [-- --why "…"]`: takes down hashes of scenarios and their claims, so that none changes unseen once claims were run.
// New scenarios are added; a hash that is there changes only with a reason.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { scenario } from "@talkback/core/scenarios";
import { claimed, claimsOf, lockable } from "@talkback/core/experiment";
import { locked } from "./locked.mjs";

const file = new URL("../scenarios/claims/lock.json", import.meta.url);
const { values: { why } } = parseArgs({ options: { why: { type: "string" } } });
const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const hashOf = (id) => createHash("sha256").update(lockable(claimsOf(id), scenario(id))).digest("hex");

try {
  const after = locked(before, Object.fromEntries(claimed().map((id) => [id, hashOf(id)])), why);
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  const same = Object.keys(before).filter((id) => before[id].hash === after[id].hash).length;
  console.log(`${Object.keys(after).length - Object.keys(before).length} added, ${Object.keys(before).length - same} changed, ${same} as they were`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
