import type { KeptHere } from "../shell/kept-here.js";

/** What somebody tried in a puzzle: the options chosen, what the worlds came to in the middle, and in how many of them all goals held. */
export interface Attempt {
  readonly options: readonly string[];
  readonly values: readonly number[];
  readonly all: number;
  readonly worlds: number;
}

/** What a learner has done so far, by `<lesson>.<page>`: plain data that stays in the browser. */
export interface Notes {
  /** Pages that were worked through. */
  readonly done: readonly string[];
  /** Sentences that were written. */
  readonly texts: Readonly<Record<string, string>>;
  /** The newest last. */
  readonly tries: Readonly<Record<string, readonly Attempt[]>>;
}

export interface NoteBook {
  readonly notes: Notes;
  finish(page: string): void;
  write(page: string, text: string): void;
  attempt(page: string, attempt: Attempt): void;
}

/** Longest sentence that is kept, most pages, and most attempts at a page. */
const [LONGEST, MOST, TRIES] = [1000, 200, 12];

/** What was kept, as far as it can be read; never throws. */
export function readNotes(text: string | null): Notes {
  try {
    const { done, texts, tries } = JSON.parse(text ?? "{}") as Readonly<Record<string, unknown>>;
    return {
      done: [...new Set(listOf(done).filter((page) => typeof page === "string"))].slice(0, MOST),
      texts: Object.fromEntries(entriesOf(texts).flatMap(([page, said]) => (typeof said === "string" ? [[page, said.slice(0, LONGEST)]] : []))),
      tries: Object.fromEntries(entriesOf(tries).map(([page, list]) => [page, listOf(list).filter(isAttempt).slice(-TRIES)])),
    };
  } catch {
    return { done: [], texts: {}, tries: {} };
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => (typeof value === "object" && value !== null ? Object.entries(value).slice(0, MOST) : []);

function isAttempt(value: unknown): value is Attempt {
  const { options, values, all, worlds } = (value ?? {}) as Readonly<Record<keyof Attempt, unknown>>;
  return Array.isArray(options) && options.every((each) => typeof each === "string") && Array.isArray(values) && values.every((each) => typeof each === "number")
    && Number.isInteger(all) && Number.isInteger(worlds);
}

export function createNoteBook(kept: KeptHere): NoteBook {
  let notes = readNotes(kept.get("lessons"));
  const keep = (change: Partial<Notes>) => {
    notes = { ...notes, ...change };
    kept.set("lessons", JSON.stringify(notes));
  };
  return {
    get notes() { return notes; },
    finish: (page) => { if (!notes.done.includes(page)) keep({ done: [...notes.done, page] }); },
    write: (page, text) => keep({ texts: { ...notes.texts, [page]: text.slice(0, LONGEST) } }),
    attempt: (page, attempt) => keep({ tries: { ...notes.tries, [page]: [...(notes.tries[page] ?? []), attempt].slice(-TRIES) } }),
  };
}
