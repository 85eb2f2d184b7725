import { footageOf } from "../../src/footage/footage-of.js";
import { createLayoutCache } from "../../src/layout/layout-cache.js";
import type { Question } from "../question.js";
import { answer } from "./answer.js";
import { arrange } from "./arrange.js";
import { asked, type Imported } from "./asked.js";
import { bandOf } from "./band.js";
import type { Lab, LabProgress } from "./lab.js";
import { pause } from "./pause.js";
import { createRuns } from "./runs.js";
import { tellRarely } from "./tell.js";
import { createTurns, mine } from "./turns.js";

/** Most replications of a band on the page's own thread. */
export const PAGE_REPLICATIONS = 20;

/** A lab that knows networks, besides what it was asked. */
export interface Workbench extends Lab {
  readonly networks: ReadonlyMap<string, Imported>;
  /** Knows a network under a name from now on. */
  keep(name: string, imported: Imported): void;
}

export interface LabOptions {
  readonly where: Lab["where"];
  /** Told of every network that was imported, before the import is answered. */
  readonly onNetwork?: (name: string, imported: Imported) => Promise<void> | void;
}

/** The lab itself, wherever it works; all that is slow pauses every ten milliseconds or so. What reads and writes files comes with the first of them. */
export function createLab({ where, onNetwork }: LabOptions): Workbench {
  const networks = new Map<string, Imported>();
  const turns = createTurns<"run" | "explain" | "layout" | "band" | "phase" | "import" | "tables">();
  const layouts = createLayoutCache();
  const runs = createRuns();
  const begin = async (kind: Parameters<typeof turns.begin>[0]) => {
    const turn = turns.begin(kind);
    await pause();
    mine(turn);
    return turn;
  };
  const read = (question: Question) => asked(question, networks);
  const stageOf = (stage: string, listener: ((progress: LabProgress) => void) | undefined) => {
    const tell = tellRarely(listener);
    return (done: number, total: number) => tell(() => ({ stage, done, total }));
  };
  return {
    where, networks,
    keep: (name, imported) => void networks.set(name, imported),
    run: (question, onProgress) => answer(async () => footageOf(await runs.of(question, read(question), await begin("run"), stageOf("lab.run", onProgress)))),
    explain: (question, agent, step) => answer(async () => (await runs.of(question, read(question), await begin("explain"))).explain(agent, step === undefined ? {} : { step })),
    layout: (question, onProgress) => answer(async () => {
      const tell = stageOf("lab.layout", onProgress);
      return arrange(read(question), layouts, await begin("layout"), (share) => tell(share, 1));
    }),
    band: (a, b, replications, onBand) => answer(async () => {
      const turn = await begin("band");
      return bandOf(read(a), b && read(b), where === "page" ? Math.min(replications, PAGE_REPLICATIONS) : replications, turn, onBand);
    }),
    phase: (question, onMap) => answer(async () => {
      const turn = await begin("phase");
      const { phaseOf } = await import("./phase.js");
      return phaseOf(question, read(question.question), turn, onMap);
    }),
    importNetwork: (name, bytes, options, onProgress) => answer(async () => {
      const tell = stageOf("lab.import", onProgress);
      const turn = await begin("import");
      const { importPeople } = await import("./import-people.js");
      const { people, ...imported } = await importPeople(name, new Uint8Array(bytes), options, turn, (done) => tell(done, bytes.byteLength));
      const known = [...networks].find(([, each]) => each.content === imported.content && imported.content !== null)?.[0];
      const network = known ?? freeName(name, networks);
      if (known === undefined) {
        networks.set(network, imported);
        await onNetwork?.(network, imported);
      }
      return { network, ...people };
    }),
    tables: (question) => answer(async () => {
      const run = await runs.of(question, read(question), await begin("tables"));
      const { tablesOf } = await import("./tables.js");
      return tablesOf(run, question, question.network === null ? undefined : networks.get(question.network));
    }),
    openFile: (bytes) => answer(async () => (await import("./what-file.js")).whatFile(new Uint8Array(bytes))),
    forget: (network) => void networks.delete(network),
    stop: turns.stop,
  };
}

/** The name, or with a number where another network has it. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  for (let k = 1; ; k++) {
    const free = k === 1 ? name : `${name} (${k})`;
    if (!taken.has(free)) return free;
  }
}
