import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { steadyText } from "@talkback/lab";

/** Writes a study of small, quick runs, as many as 12 times the replications. */
export function writeStudy(cwd: string, name: string, over: object = {}): string {
  const study = {
    id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 60, steps: 10, window: 5 }, replications: 10,
    design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "empowered", levels: [0.1, 0.6] }, { path: "certainty", levels: [0.25, 0.8] }] }, ...over,
  };
  writeFileSync(join(cwd, name), JSON.stringify(study));
  return name;
}

/** Files of a results folder without what says where and when runs were computed, and drafts of those who were killed, as text that can be compared. */
export const steadyFiles = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !/\.[0-9a-f]{12}\.draft$/.test(entry.name))
  .flatMap(({ name }) => {
    const text = steadyText(name, readFileSync(join(folder, name)).toString("latin1"));
    return text === null ? [] : [[name, text]];
  }));

/** Lines of all logs of a results folder, without those that say what they are. */
export const logLines = (folder: string): string[] => readdirSync(join(folder, "logs")).filter((name) => name.endsWith(".ndjson"))
  .flatMap((name) => readFileSync(join(folder, "logs", name), "utf8").split("\n")).filter((line) => line.includes('{"record":'));
