import { expose, type Remote, transfer, wrap } from "comlink";
import type { Footage } from "../../src/footage/footage.js";
import { createLab, type Workbench } from "./create-lab.js";
import type { Answer } from "./lab.js";

/** What a worker answers to: the lab, and lines between labs, on which one tells the networks that were imported to another. */
export interface Served extends Omit<Workbench, "where"> {
  tell(other: MessagePort): void;
  listen(other: MessagePort): void;
  /** Answers once the script has been read. */
  ready(): true;
}

/** Makes this thread a lab that is asked by messages. Arrays that nobody else needs are handed over, not copied. */
export function serveLab(): void {
  let other: Remote<Pick<Workbench, "keep">> | undefined;
  const lab = createLab({ where: "worker", onNetwork: (name, imported) => other?.keep(name, imported) });
  const served: Served = {
    ...lab,
    run: async (question, onProgress) => handOver(await lab.run(question, onProgress), shared),
    band: async (a, b, replications, onBand) => handOver(await lab.band(a, b, replications, (band) => onBand(transfer(band, buffersOf(band))))),
    phase: async (question, onMap) => handOver(await lab.phase(question, (map) => onMap(transfer(map, buffersOf(map))))),
    layout: async (question, onProgress) => handOver(await lab.layout(question, onProgress)),
    tell: (port) => void (other = wrap(port)),
    listen: (port) => expose({ keep: lab.keep }, port),
    ready: () => true,
  };
  expose(served);
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
