export { batchId } from "./batch-id.js";
export { queueExecutor } from "./queue-executor.js";
export { requireRedis } from "./redis.js";
export { type WorkOptions, work } from "./work.js";
