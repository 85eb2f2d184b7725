import { parseStudy, type Plan, planOf } from "@talkback/core/experiment";
import { bundleOf, type Executor, requireOutcomes, resultFiles, sweep, type SweepProgress } from "@talkback/lab";
import { version } from "virtual:talkback-build";
import { catalog } from "../catalogue.js";
import { answer } from "../lab/answer.js";
import type { Answer } from "../lab/lab.js";
import { pause } from "../lab/pause.js";
import { tellRarely } from "../lab/tell.js";
import { type Failures, failuresOf } from "./failures.js";
import { createKeptRuns, type KeptRuns } from "./kept-runs.js";
import type { StudyLimits } from "./limits.js";
import { readStudy } from "./read-study.js";
import { type StudyCard, studyCard } from "./study-card.js";
import { type StudySummary, studySummary } from "./study-summary.js";

/** How far a study is that was stopped, or is done. */
export interface Standing extends SweepProgress {
  readonly failures: readonly Failures[];
  /** By what it became too large for a page meanwhile; null where it did not. */
  readonly full: "runs" | "rows" | null;
}

export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The study that is open: its runs and all that is made of them. Every call answers once. */
export interface Desk {
  /** Reads a study; one that can be read takes the place of the one before, whose runs are given up. */
  open(text: string): Promise<Answer<StudyCard>>;
  /** Computes the runs that are not there yet, until all are, or it is stopped. */
  go(onProgress: (progress: SweepProgress) => void): Promise<Answer<Standing>>;
  stop(): void;
  summary(outcome: string | null): Promise<Answer<StudySummary>>;
  /** Every file that `talkback merge` writes, of the runs that are there; the zip of `talkback bundle`, of the same, comes first. */
  files(): Promise<Answer<readonly MadeFile[]>>;
}

/** @param platform e.g. the browser's own words */
export function createDesk(executor: Executor, limits: StudyLimits, platform: Readonly<Record<string, string>>): Desk {
  let [open, end]: [Open | null, AbortController] = [null, new AbortController()];
  const here = (): Open => {
    if (open === null) throw new Error("no study is open");
    return open;
  };
  return {
    open: (text) => answer(async () => {
      const plan = planOf(parseStudy(readStudy(text), catalog, limits.runs));
      requireOutcomes(plan);
      end.abort();
      open = { plan, kept: createKeptRuns(plan), started: null };
      return studyCard(plan, limits);
    }),
    go: (onProgress) => answer(async () => {
      end.abort();
      end = new AbortController();
      return swept(here(), executor, limits, end, onProgress);
    }),
    stop: () => end.abort(),
    summary: (outcome) => answer(async () => {
      const { plan, kept } = here();
      return studySummary(plan, kept, kept.asked().there, outcome);
    }),
    files: () => answer(async () => madeFiles(here(), platform)),
  };
}

interface Open {
  readonly plan: Plan;
  readonly kept: KeptRuns;
  /** When its first run was begun. */
  started: string | null;
}

async function swept(open: Open, executor: Executor, limits: StudyLimits, end: AbortController, onProgress: (progress: SweepProgress) => void): Promise<Standing> {
  const { plan, kept } = open;
  open.started ??= new Date().toISOString();
  let full: Standing["full"] = null;
  const tell = tellRarely(onProgress);
  const progress = await sweep({
    plan, executor, signal: end.signal, known: kept.of,
    onRecord(timed) {
      kept.keep(timed);
      if (kept.rows > limits.rows) full = "rows";
      if (full !== null) end.abort();
    },
    onProgress(now) {
      if (now.total > limits.runs) {
        full = "runs";
        end.abort();
      }
      tell(() => now);
    },
  });
  return { ...progress, full, failures: failuresOf(plan, kept, kept.asked().there) };
}

/** What the page calls itself among the commands that make results. */
const COMMAND = "the page of Talkback, Study";

async function madeFiles({ plan, kept, started }: Open, platform: Readonly<Record<string, string>>): Promise<readonly MadeFile[]> {
  const { there, missing } = kept.asked();
  const ended = new Date().toISOString();
  const made = { command: COMMAND, versions: { "@talkback/cli": version }, platform, started: started ?? ended, ended };
  const parts = new Map<string, Uint8Array<ArrayBuffer>[]>();
  for (const { file, bytes } of resultFiles(plan, () => kept.ran(there), { lock: null, missing, made })) {
    if (!parts.has(file)) parts.set(file, []);
    parts.get(file)!.push(bytes as Uint8Array<ArrayBuffer>);
    await pause();
  }
  const files = Array.from(parts, ([name, pieces]) => ({ name, blob: new Blob(pieces, { type: typeOf(name) }) }));
  const all = await Promise.all(files.map(async ({ name, blob }) => [name, new Uint8Array(await blob.arrayBuffer())] as const));
  const zip = bundleOf(Object.fromEntries(all)) as Uint8Array<ArrayBuffer>;
  files.sort((x, y) => (x.name < y.name ? -1 : 1));
  return [{ name: `${plan.study.id}.zip`, blob: new Blob([zip], { type: "application/zip" }) }, ...files];
}

const TYPES: Readonly<Record<string, string>> = { csv: "text/csv", json: "application/json", cff: "application/yaml" };

const typeOf = (name: string): string => TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";

