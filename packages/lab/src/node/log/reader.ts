import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { TimedRecord } from "../../record/record.js";
import { readLine } from "./line.js";
import type { Place } from "./read-logs.js";

/** Logs that are open at once. */
const MOST_OPEN = 32;

/** Reads records again, each from where it stands. */
export interface Reader {
  /** @throws {Error} when the log was changed since it was gone through */
  at(place: Pick<Place, "file" | "offset" | "length">): TimedRecord;
  close(): void;
}

export function openReader(folder: string): Reader {
  const open = new Map<string, number>();
  const descriptorOf = (file: string): number => {
    const descriptor = open.get(file) ?? openSync(join(folder, file), "r");
    open.delete(file);
    open.set(file, descriptor);
    const [oldest] = open;
    if (open.size > MOST_OPEN) {
      closeSync(oldest![1]);
      open.delete(oldest![0]);
    }
    return descriptor;
  };
  return {
    at({ file, offset, length }) {
      const bytes = Buffer.alloc(length);
      for (let at = 0, read = 1; at < length && read > 0; at += read) read = readSync(descriptorOf(file), bytes, at, length - at, offset + at);
      const said = readLine(bytes);
      if (said === undefined) throw new Error(`${join(folder, file)} was changed while it was read, at byte ${offset}`);
      return said as TimedRecord;
    },
    close() {
      for (const descriptor of open.values()) closeSync(descriptor);
      open.clear();
    },
  };
}
