// `npm run lock:claims [-- --why "…"]`: takes down hashes of scenarios and their claims, so that none changes unseen once claims were run.
// New scenarios are added; a hash that is there changes only with a reason.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { scenario } from "@talkback/core";
import { claimed, claimsOf, lockable } from "@talkback/core/experiment";

const file = new URL("../scenarios/claims/lock.json", import.meta.url);
const FIRST = "constants and claims as written before any claim was run";
const { values: { why } } = parseArgs({ options: { why: { type: "string" } } });

const lock = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const now = claimed().map((id) => [id, createHash("sha256").update(lockable(claimsOf(id), scenario(id))).digest("hex")]);
const changed = now.filter(([id, hash]) => Object.hasOwn(lock, id) && lock[id].hash !== hash);
const added = now.filter(([id]) => !Object.hasOwn(lock, id));
const gone = Object.keys(lock).filter((id) => !claimed().includes(id));

if (gone.length > 0 || (changed.length > 0 && !why?.trim())) {
  for (const [id, hash] of changed) console.error(`${id}: locked as ${lock[id].hash.slice(0, 12)}, now ${hash.slice(0, 12)}; say --why "…"`);
  for (const id of gone) console.error(`${id}: locked, and no longer there; a finding is not taken back by taking its claims away`);
  process.exit(1);
}
for (const [id, hash] of added) lock[id] = { hash, why: why ?? FIRST, changes: [] };
for (const [id, hash] of changed) lock[id] = { ...lock[id], hash, changes: [...lock[id].changes, { from: lock[id].hash, to: hash, why }] };
writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
console.log(`${added.length} added, ${changed.length} changed, ${now.length - added.length - changed.length} as they were`);
