import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import type { Question } from "../question.js";
import { createLab } from "./create-lab.js";

const talkback = fileURLToPath(new URL("../../../cli/bin/talkback.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "talkback-tables-"));
const friends = "from,to,strength\nann,bob,1\nbob,cem,2\ncem,ann,.5\ncem,dan,1\n";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ["agents.csv", "frames.csv", "manifest.json", "network.json", "runs.csv", "steps.csv", "utterances.csv"];

it("the tables of a run are, byte for byte, those that the command in its manifest writes, names of people and the file's network included", async () => {
  const lab = createLab({ where: "page" });
  const imported = await lab.importNetwork("friends.csv", new TextEncoder().encode(friends).buffer as ArrayBuffer, {});
  if (!imported.ok) throw new Error(JSON.stringify(imported));
  const question: Question = { scenario: "push-harder", changes: { push: 4, steps: 8, window: 3, "ties.kind": "network" }, seed: "a seed", network: imported.value.network };
  const answer = await lab.tables(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { command, ...manifest } = JSON.parse(answer.value["manifest.json"]!);
  writeFileSync(join(folder, "friends.csv"), friends);
  const words = (command as string).match(/'[^']*'|\S+/g)!.map((word) => word.replace(/^'|'$/g, "")).slice(1);
  execFileSync(process.execPath, [talkback, ...words, "--out", "run"], { cwd: folder, stdio: "ignore" });
  expect([Object.keys(answer.value).sort(), readdirSync(join(folder, "run")).sort()]).toEqual([FILES, FILES]);
  for (const name of FILES.filter((file) => file !== "manifest.json")) expect(answer.value[name]).toBe(readFileSync(join(folder, "run", name), "utf8"));
  const { command: _, ...written } = JSON.parse(readFileSync(join(folder, "run", "manifest.json"), "utf8"));
  expect(manifest).toEqual(written);
});
