import { ENGINE } from "@talkback/core";
import type { Plan } from "@talkback/core/experiment";
import { sha256Hex } from "../record/sha256.js";
import type { WrittenFile, WrittenTables } from "../tables/table-files.js";
import type { Made, Provenance } from "./provenance.js";

export const RESULTS_FORMAT = "talkback-results-1";

/** How chance is drawn; part of the engine's version. */
const CHANCE = {
  runs: "Threefry-2x32, 13 rounds, addressed by seed, replication, purpose, agent and step",
  setUp: "Alea (seedrandom), seeded by seed, replication and purpose",
};

/** Everything needed to repeat a study's runs, and to check that they were repeated. */
export interface ResultsManifest {
  readonly format: typeof RESULTS_FORMAT;
  readonly study: { readonly id: string; readonly title: string; readonly hash: string };
  readonly engine: string;
  readonly chance: typeof CHANCE;
  readonly seeds: { readonly seed: string; readonly replications: number };
  /** With the SHA-256 of the study's lock. */
  readonly registration: { readonly status: "confirmatory" | "exploratory"; readonly lock: string | null };
  readonly runs: { readonly ok: number; readonly failed: number; readonly missing: number; readonly digest: string };
  /** The same bytes wherever runs were computed. */
  readonly files: readonly WrittenFile[];
  readonly made: Made & { readonly files: readonly WrittenFile[] };
}

/**
 * Lists every file but itself.
 *
 * @param more other files with the same bytes everywhere
 * @param varying others that vary
 */
export function resultsManifest({ study }: Plan, { survey, tables }: WrittenTables, more: readonly WrittenFile[], varying: readonly WrittenFile[], { lock, missing = 0, made }: Provenance): ResultsManifest {
  const filesOf = (steady: boolean) => tables.filter(({ sheet }) => sheet.steady === steady).flatMap(({ csv, parquet }) => [csv, parquet]);
  return {
    format: RESULTS_FORMAT, study: { id: study.id, title: study.title, hash: study.hash }, engine: ENGINE, chance: CHANCE,
    seeds: { seed: study.seed, replications: survey.replications },
    registration: { status: lock === null ? "exploratory" : "confirmatory", lock: lock === null ? null : sha256Hex(lock) },
    runs: { ok: survey.ok, failed: survey.failed, missing, digest: survey.digest },
    files: [...more, ...filesOf(true)], made: { ...made, files: [...filesOf(false), ...varying] },
  };
}
