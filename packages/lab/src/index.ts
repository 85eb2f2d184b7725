export { type Batch, type Executor, LostError } from "./execute/executor.js";
export { type Cell, RUN_TABLES, type Rows, type RunRecord, type RunTable, type TimedRecord, type Timing } from "./record/record.js";
