export { type Folder, logged, openFolder, type OpenOptions, readFolder, type Registration, registrationOf } from "./node/folder.js";
export { type Lock, type LockOptions, takeLock } from "./node/lock/lock.js";
export type { Owner } from "./node/lock/owner.js";
export type { Logs, Place } from "./node/log/read-logs.js";
export { type Merged, type MergeOptions, mergeFolder } from "./node/merge.js";
export { type Counts, type Status, statusOf } from "./node/status.js";
export { type SweepFolderOptions, sweepFolder } from "./node/sweep-folder.js";
export { threadsExecutor } from "./node/threads-executor.js";
