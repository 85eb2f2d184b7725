import { expose, wrap } from "comlink";
import type { StudyRole } from "../lab/in-worker.js";
import { type Auditor, createAuditor } from "./auditor.js";
import { createDesk, type Desk } from "./desk.js";
import { createHand, type StudyHand } from "./hand.js";
import { handsExecutor } from "./hands-executor.js";
import { IN_WORKERS } from "./limits.js";

/** What the worker answers to that holds a study: its desk, and who comes and goes among those that compute. */
export interface StaffedDesk extends Desk, Auditor {
  /** Workers that compute are on their way. */
  expect(): void;
  /** One is at the other end of a line. */
  join(name: string, line: MessagePort): void;
  /** It has ended. */
  leave(name: string, reason: string): void;
  /** None is there, and none will come. */
  close(reason: string): void;
}

/** Makes this thread what a study needs, for whoever is at the other end of the line. */
export const serveStudy = (line: MessagePort, as: StudyRole): void => expose("name" in as ? createHand(as.name) : staffedDesk(as.width), line);

function staffedDesk(width: number): StaffedDesk {
  const hands = handsExecutor(width);
  return {
    ...createDesk(hands, IN_WORKERS, { browser: navigator.userAgent }), ...createAuditor(hands, IN_WORKERS),
    join: (name, line) => hands.join(name, wrap<StudyHand>(line)),
    expect: hands.expect, leave: hands.leave, close: hands.close,
  };
}
