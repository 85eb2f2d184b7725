import { createHash } from "node:crypto";
import { canonicalJson } from "@talkback/core";
import type { Batch } from "@talkback/lab";

/** Name of a batch, made of its content: a batch that is given again is the same job. */
export const batchId = (batch: Batch): string => `batch-${createHash("sha256").update(canonicalJson(batch)).digest("hex").slice(0, 32)}`;
