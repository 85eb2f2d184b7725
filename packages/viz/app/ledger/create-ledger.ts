import type { Question } from "../question.js";
import type { OwnApp } from "../place/create-app.js";
import type { KeptHere } from "../shell/kept-here.js";
import { type LedgerRow, readLedger, withRow } from "./ledger.js";

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  onRows(listener: () => void): void;
}

/** Notes every run that is shown. */
export function createLedger(app: OwnApp, kept: KeptHere): Ledger {
  let rows = readLedger(kept.get("ledger"));
  const listeners: (() => void)[] = [];
  let noted: OwnApp["shown"] = null;
  app.store.watch(({ footage }, changed) => {
    // While A is held in place of B the footage is another, and what was asked is not.
    const before = noted;
    noted = app.shown;
    if (noted === null || noted === before || !changed.has("footage") || rows[0]?.hash === footage.hash) return;
    const { question } = noted;
    const { publicMean, privateMean, backfire } = footage.summary;
    rows = withRow(rows, { question: plainly(question), title: footage.title, seed: footage.seed, hash: footage.hash, publicMean, privateMean, backfire });
    kept.set("ledger", JSON.stringify(rows));
    for (const listener of listeners) listener();
  });
  return { get rows() { return rows; }, onRows: (listener) => void listeners.push(listener) };
}

const plainly = (question: Question): Question => JSON.parse(JSON.stringify(question)) as Question;

