export { batchId } from "./batch-id.js";
export { openQueue } from "./jobs.js";
export { piecesOf } from "./pieces.js";
export { queueExecutor } from "./queue-executor.js";
export { requireRedis } from "./redis.js";
export { submit } from "./submit.js";
export { type WorkOptions, work } from "./work.js";
