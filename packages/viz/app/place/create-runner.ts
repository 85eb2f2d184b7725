import type { Issue } from "@talkback/core";
import type { Footage } from "../../src/footage/footage.js";
import type { Lab, LabProgress } from "../lab/lab.js";
import { keyOf, type Question } from "../question.js";
import { onSameGround } from "./same-ground.js";

/** A question, and what it is compared with. */
export interface Wanted {
  readonly question: Question;
  readonly compared: Question | null;
}

export interface RunnerEvents {
  /** Both runs are there: they are shown together. */
  done(wanted: Wanted, footage: Footage, compared: Footage | null): void;
  failed(wanted: Wanted, issues: readonly Issue[]): void;
  busy(busy: boolean): void;
  progress(progress: LabProgress | null): void;
}

export interface Runner {
  /** Runs this next; what was wanted before and has not begun is forgotten. */
  want(wanted: Wanted): void;
  stop(): void;
}

/** Runs that are remembered, so that to compare, to undo and to go back costs nothing. */
const REMEMBERED = 4;
/** A run that takes longer than this, in ms, is given up for a newer one; a shorter one is shown first, so that dragging shows something. */
const PATIENCE = 400;

/** Carries out what is wanted, one after another, the newest next. */
export function createRunner(lab: Lab, events: RunnerEvents, now: () => number): Runner {
  const known = new Map<string, Footage>();
  let next: Wanted | null = null;
  let turn = 0;
  let began: number | null = null;

  const answer = async (question: Question, mine: number): Promise<Footage | readonly Issue[] | null> => {
    const key = keyOf(question);
    const before = known.get(key);
    const found = before !== undefined ? { ok: true as const, value: before } : await lab.run(question, (progress) => mine === turn && events.progress(progress));
    if (mine !== turn) return null;
    if (!found.ok) return found.aborted === true ? null : found.issues;
    const footage = before ?? onSameGround(found.value, known.values());
    known.delete(key);
    known.set(key, footage);
    for (const old of [...known.keys()].slice(0, -REMEMBERED)) known.delete(old);
    return footage;
  };

  const carryOut = async (wanted: Wanted, mine: number): Promise<void> => {
    const b = await answer(wanted.question, mine);
    if (b === null) return;
    if (!("n" in b)) return events.failed(wanted, b);
    const a = wanted.compared === null ? null : await answer(wanted.compared, mine);
    if (mine !== turn) return;
    if (a !== null && !("n" in a)) return events.failed(wanted, a);
    events.done(wanted, b, a);
  };

  const work = async () => {
    const mine = ++turn;
    began = now();
    events.busy(true);
    while (next !== null && mine === turn) {
      const wanted = next;
      [next, began] = [null, now()];
      await carryOut(wanted, mine).catch((error: unknown) => events.failed(wanted, [{ code: "E_PAGE", path: "", expected: "an answer", received: error instanceof Error ? error.message : String(error) }]));
    }
    if (mine === turn) rest();
  };
  const rest = () => {
    began = null;
    events.progress(null);
    events.busy(false);
  };
  return {
    want(wanted) {
      next = wanted;
      if (began === null || now() - began > PATIENCE) void work();
    },
    stop() {
      if (began === null) return;
      [next, turn] = [null, turn + 1];
      lab.stop("run");
      rest();
    },
  };
}
