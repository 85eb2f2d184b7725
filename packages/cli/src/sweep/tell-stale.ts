import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ResultsManifest } from "@talkback/lab";
import { readFolder, statusOf } from "@talkback/lab/node";
import { tell } from "../interrupt.js";
import { some } from "../some.js";

/** Tells of runs that were computed after the tables of a part were made; of tables without logs, as in a bundle, nothing is known. */
export async function tellStale(folder: string, { runs }: ResultsManifest): Promise<void> {
  if (runs.missing === 0 || !existsSync(join(folder, "logs"))) return;
  const { done, failed } = await statusOf(readFolder(folder), []);
  const more = done + failed - runs.ok - runs.failed;
  if (more > 0) tell(`The logs of ${folder} hold ${some(more, "run")} more than its tables: "talkback merge ${folder}" makes them anew.`);
}
