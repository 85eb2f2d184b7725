export { type Batch, type Executor, LostError } from "./execute/executor.js";
export { type CarriedOut, carryingOut, carryOut, carryOutAll } from "./record/carry-out.js";
export { checkRecord, checkTimed } from "./record/check-record.js";
export { lineOf, readLine } from "./record/line.js";
export { type Cell, RUN_TABLES, type Rows, type RunRecord, type RunTable, type TimedRecord, type Timing } from "./record/record.js";
export { sha256Hex, type Tally, tally } from "./record/sha256.js";
