import type { Changes, Explanation, Issue } from "@talkback/core";
import type { ImportOptions, ImportReport } from "@talkback/core/io";
import type { Footage } from "../../src/footage/footage.js";
import type { Question } from "../question.js";
import type { Hand } from "./start-worker.js";
import type { WhatFile } from "./what-file.js";

/** Work that can be ended. */
export type Stoppable = "run" | "band" | "phase" | "import";

/** How far long work is; a stage is a key of the page's words. */
export interface LabProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** An answer, or why there is none: every issue at once. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[]; readonly aborted?: boolean };

/** Measures of many runs with the same question but other luck: row r is replication r. */
export interface Band {
  /** Replications done so far. */
  readonly done: number;
  readonly total: number;
  readonly steps: number;
  /** (done × steps) by name of a measure, replication by replication; of A where two are compared. */
  readonly a: Readonly<Record<string, Float64Array>>;
  /** The same of B; null without a comparison. */
  readonly b: Readonly<Record<string, Float64Array>> | null;
  /** Outcomes at the end by name (privateMean, publicMean, backfire, opposed, …), (done); NaN where there is none. */
  readonly endA: Readonly<Record<string, Float64Array>>;
  readonly endB: Readonly<Record<string, Float64Array>> | null;
}

export interface PhaseQuestion {
  readonly question: Question;
  /** Parameter paths or lead names, and their values along each side. */
  readonly x: { readonly path: string; readonly values: readonly number[] };
  readonly y: { readonly path: string; readonly values: readonly number[] };
  /** In each cell B is A with these changes on top; the cell shows B − A of the outcome. Null: the outcome itself. */
  readonly change: Changes | null;
  readonly outcome: string;
  /** Replications a cell. */
  readonly pairs: number;
}

/** Cells row by row from the lowest y: `x.values.length × y.values.length`. */
export interface PhaseMapData {
  readonly mean: Float64Array;
  /** Share of replications with the sign of the mean, [0, 1]. */
  readonly agree: Float64Array;
  /** Replications done, a cell. */
  readonly done: Uint32Array;
}

/** How a file of people is read. */
export interface PeopleOptions extends ImportOptions {
  /** What people are called from here on: as in the file (default), or by numbers from 0 in the order of their ids, so that nothing that is made of them carries a name. */
  readonly ids?: "file" | "numbers";
}

export interface PeopleAttribute {
  readonly name: string;
  readonly numeric: boolean;
  /** NaN where there is no number. */
  readonly low: number;
  readonly high: number;
  readonly missing: number;
  readonly examples: readonly string[];
  /** Whose number lies outside of [0, 1], and outside of [-1, 1]: how many, and who the first of them are. */
  readonly beyond: { readonly share: Beyond; readonly signed: Beyond };
}

export interface Beyond {
  readonly count: number;
  readonly people: readonly string[];
}

/** A network that was read, with what came of it. */
export interface ImportedPeople {
  /** To be put into a question. */
  readonly network: string;
  readonly n: number;
  readonly m: number;
  readonly report: ImportReport;
  /** Every attribute with a few of its values, for mapping. */
  readonly attributes: readonly PeopleAttribute[];
  /** The first rows of people: id, then their attributes. */
  readonly preview: readonly (readonly string[])[];
}

/**
 * The engine behind the page: in a worker where workers are allowed, on the page's own thread where not. Every call answers once; a
 * later call of the same kind makes an earlier one that is still under way answer `aborted`.
 */
export interface Lab {
  /** Carries out a run and hands over its footage; keeps the run, to explain it. */
  run(question: Question, onProgress?: (progress: LabProgress) => void): Promise<Answer<Footage>>;
  /** Why an agent of that run turned; the run is one of the last few carried out, or is carried out again. */
  explain(question: Question, agent: string, step?: number): Promise<Answer<Explanation>>;
  /** (2 n) x and y of each agent, in [0, 1] by [0, 1]; the same for the same network. */
  layout(question: Question, onProgress?: (progress: LabProgress) => void): Promise<Answer<Float32Array>>;
  /** Replications of a question, and of a second one with the same luck; tells what there is about every ten. */
  band(a: Question, b: Question | null, replications: number, onBand: (band: Band) => void): Promise<Answer<Band>>;
  phase(question: PhaseQuestion, onMap: (map: PhaseMapData) => void): Promise<Answer<PhaseMapData>>;
  /** Reads a network and keeps it under a name of its own, from then on for `Question.network`; the same file, read the same way, keeps its name. */
  importNetwork(name: string, bytes: ArrayBuffer, options: PeopleOptions, onProgress?: (progress: LabProgress) => void): Promise<Answer<ImportedPeople>>;
  /** Tables of a run as texts by file name: the ones that the command line writes, with its manifest. */
  tables(question: Question): Promise<Answer<Readonly<Record<string, string>>>>;
  /** What a file is that was chosen or dropped, told by what is in it. */
  openFile(bytes: ArrayBuffer): Promise<Answer<WhatFile>>;
  /** Gives up a network that was imported and that nothing asks for any more. */
  forget(network: string): void;
  /** Ends what is under way of that kind, and nothing else: it answers `aborted`. */
  stop(kind: Stoppable): void;
  /** Another worker, for work of many hours that somebody asked for; where nobody can be hired it is not there, or throws. */
  readonly hire?: (name: string) => Promise<Hand>;
  /** Where it works; `page` where workers are forbidden, and bands are then limited to 20. */
  readonly where: "worker" | "page";
}
