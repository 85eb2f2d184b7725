import { expose, type Remote, transfer, wrap } from "comlink";
import type { Footage } from "../../src/footage/footage.js";
import { createLab, type Workbench } from "./create-lab.js";
import type { Answer } from "./lab.js";

/** The desk with so many hands to come, or a hand with its name. */
export type StudyRole = { readonly width: number } | { readonly name: string };

/** What a worker answers to: the lab, and what keeps labs together. */
export interface Served extends Omit<Workbench, "where" | "networks"> {
  /** Tells another lab, on that line, every network that was imported, and hears of its; answers once the other knows those that are here. */
  link(other: MessagePort): Promise<void>;
  /** Makes it the desk of a study, or a hand that computes for one, for whoever is at the other end of the line; once. */
  study(line: MessagePort, as: StudyRole): Promise<void>;
  /** Answers once the script has been read: whether this worker holds the lock of that name, until it ends. */
  ready(life: string): Promise<boolean>;
}

/** Makes this thread a lab that is asked by messages. Arrays that nobody else needs are handed over, not copied. */
export function serveLab(): void {
  let other: Remote<Pick<Workbench, "keep">> | undefined;
  const lab = createLab({ where: "worker", onNetwork: (name, imported) => other?.keep(name, imported) });
  const { networks, ...answers } = lab;
  const served: Served = {
    ...answers,
    run: async (question, onProgress) => handOver(await lab.run(question, onProgress), shared),
    band: async (a, b, replications, onBand) => handOver(await lab.band(a, b, replications, (band) => onBand(transfer(band, buffersOf(band))))),
    phase: async (question, onMap) => handOver(await lab.phase(question, (map) => onMap(transfer(map, buffersOf(map))))),
    layout: async (question, onProgress) => handOver(await lab.layout(question, onProgress)),
    async link(port) {
      expose({ keep: lab.keep }, port);
      other = wrap(port);
      for (const [name, imported] of networks) await other.keep(name, imported);
    },
    study: async (line, as) => (await import("../studies/in-worker.js")).serveStudy(line, as),
    ready: holding,
  };
  expose(served);
}

/** Whether a lock could be had; it is given back when this thread ends. Pages that came over plain HTTP or from a disk have none. */
async function holding(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => {});
    };
    if (globalThis.navigator?.locks === undefined) resolve(false);
    else navigator.locks.request(name, hold).catch(() => resolve(false));
  });
}

/** The ground of a run, which the next run may stand on: it is copied. */
const shared = ({ offsets, speakers, community }: Footage): readonly object[] => [offsets, speakers, community];

function handOver<T extends object>(answer: Answer<T>, kept: (value: T) => readonly object[] = () => []): Answer<T> {
  return answer.ok ? transfer(answer, buffersOf(answer.value, kept(answer.value))) : answer;
}

/** Every buffer below a value, but for those of `kept`. */
export function buffersOf(value: unknown, kept: readonly object[] = []): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return kept.includes(value) ? [] : [value.buffer as ArrayBuffer];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner) => buffersOf(inner, kept));
}
