import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { TimedRecord } from "../../record/record.js";
import type { Place } from "./read-logs.js";
import { unseal } from "./seal.js";

/** Logs that are open at once. */
const MOST_OPEN = 32;

/** Reads records again, each from where it stands. */
export interface Reader {
  /** @throws {Error} when the log was changed since it was gone through */
  at(place: Place): Promise<TimedRecord>;
  close(): Promise<void>;
}

export function openReader(folder: string): Reader {
  const handles = new Map<string, FileHandle>();
  const handleOf = async (file: string): Promise<FileHandle> => {
    const handle = handles.get(file) ?? (await open(join(folder, file)));
    handles.delete(file);
    handles.set(file, handle);
    for (const [oldest, old] of handles) {
      if (handles.size <= MOST_OPEN) break;
      handles.delete(oldest);
      await old.close();
    }
    return handle;
  };
  return {
    async at({ file, offset, length }) {
      const bytes = Buffer.alloc(length);
      await (await handleOf(file)).read(bytes, 0, length, offset);
      const said = unseal(bytes);
      if (said === undefined) throw new Error(`${join(folder, file)} was changed while it was read, at byte ${offset}`);
      return said as TimedRecord;
    },
    async close() {
      await Promise.all(Array.from(handles.values(), (handle) => handle.close()));
    },
  };
}
