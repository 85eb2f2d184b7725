import { heard, unlessGone } from "../lab/connect.js";
import type { Answer, Lab } from "../lab/lab.js";
import type { Auditor } from "./auditor.js";
import type { Desk } from "./desk.js";
import type { StaffedDesk } from "./in-worker.js";
import { IN_WORKERS, type StudyLimits } from "./limits.js";
import { lineTo, speakTo, staff } from "./staff.js";

/** A desk as the page has it. */
export interface DeskHere extends Desk, Auditor {
  readonly limits: StudyLimits;
  /** Workers that compute; 0 where the page's own thread does. */
  readonly workers: number;
  /** True once it has ended: what it held is lost. */
  readonly gone: boolean;
}

/** Workers for a study at most. */
const MOST = 8;

/** A desk in a worker, with one worker less than the computer has cores to compute for it while it is at work; all on the page's own thread where workers are forbidden. */
export async function connectDesk({ hire, where }: Pick<Lab, "hire" | "where">, name: string): Promise<DeskHere> {
  const hand = where === "page" || hire === undefined ? null : await hire(name).catch(() => null);
  if (hand === null || hire === undefined) return (await import("./desk-on-page.js")).deskOnPage();
  const width = Math.min(MOST, Math.max(1, navigator.hardwareConcurrency - 1));
  const desk = speakTo<StaffedDesk>(await lineTo(hand, { width }));
  let gone = false;
  hand.onEnd(() => { gone = true; });
  const staffed = async <T>(work: () => Promise<T>): Promise<T> => {
    const home = staff(desk, hire, width);
    try {
      return await work();
    } finally {
      home();
    }
  };
  const ask = <T>(answer: Promise<Answer<T>>) => unlessGone(hand.onEnd, answer);
  return {
    limits: IN_WORKERS, workers: width,
    get gone() { return gone; },
    open: (text) => ask(desk.open(text)),
    go: (onProgress) => staffed(() => heard(onProgress, (listener) => ask(desk.go(listener!)))),
    stop: () => void desk.stop(),
    summary: (outcome) => ask(desk.summary(outcome)),
    files: () => ask(desk.files()),
    verify: (file, sample, onProgress) => staffed(() => heard(onProgress, (listener) => ask(desk.verify(file, sample, listener!)))),
    stopVerifying: () => void desk.stopVerifying(),
  };
}
