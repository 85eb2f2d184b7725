import fc from "fast-check";
import { expect, it } from "vitest";
import { ledgerCsv, sorted } from "./columns.js";
import { type LedgerRow, MOST_ROWS, readLedger, withRow } from "./ledger.js";

fc.configureGlobal({ seed: 417 });

const run = (push: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  question: { scenario: "push-harder", changes: { push }, seed: "otter-417", network: null }, title: "Push harder", seed: "otter-417", hash: `h${push}`,
  publicMean: push / 10, privateMean: 0.2, backfire: null, ...more,
});

it("holds the last twenty runs, the newest first, and each question once", () => {
  const rows = Array.from({ length: 30 }, (_, k) => run(k % 25)).reduce<readonly LedgerRow[]>(withRow, []);
  expect(rows).toHaveLength(MOST_ROWS);
  expect(rows[0]!.hash).toBe("h4");
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(MOST_ROWS);
});

it("sorts by any column either way, with what is missing at the end", () => {
  const rows = [run(3, { backfire: 0.2 }), run(1), run(2, { backfire: 0.1 })];
  expect(sorted(rows, "publicMean", 1).map(({ hash }) => hash)).toEqual(["h1", "h2", "h3"]);
  expect(sorted(rows, "backfire", -1).map(({ hash }) => hash)).toEqual(["h3", "h2", "h1"]);
});

it("writes tables in which no cell is a formula and every line has as many fields", () => {
  const csv = ledgerCsv([run(1, { seed: "=HYPERLINK(\"x\")" }), run(2, { backfire: 0.5 })]);
  expect(csv.split("\r\n")).toEqual([
    "scenario,changes,seed,m_public_mean,m_private_mean,m_backfire,hash",
    `push-harder,push=1,"'=HYPERLINK(""x"")",0.1,0.2,,h1`, "push-harder,push=2,otter-417,0.2,0.2,0.5,h2", "",
  ]);
});

it("reads back what it kept, and of anything else only what are runs that core accepts", () => {
  const rows = [run(1), run(2)];
  expect(readLedger(JSON.stringify(rows))).toEqual(rows);
  expect(readLedger(JSON.stringify([{ ...run(1), question: { ...run(1).question, changes: { push: -5 } } }, run(2), null, 3]))).toEqual([run(2)]);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => { expect(readLedger(text).length).toBe(0); }));
});
