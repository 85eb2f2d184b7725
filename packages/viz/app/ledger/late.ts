import type { Late } from "../place/late.js";
import { RUN_EN } from "../words/en/run.js";
import { LEDGER_EN } from "../words/en/ledger.js";
import type { Ledger } from "./create-ledger.js";
import { ledgerTable } from "./ledger-table.js";

/** The table of a ledger, as a late panel. */
export const lateLedger = (ledger: Ledger): Late => ({ words: { ...LEDGER_EN, ...RUN_EN }, panel: (app) => ({ element: ledgerTable(app, ledger), dispose() {} }) });
