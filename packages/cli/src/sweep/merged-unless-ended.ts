import { type Folder, type Merged, mergeFolder } from "@talkback/lab/node";
import { madeBy } from "./made-by.js";

/** The tables at the end of a sweep, after those of whoever makes some now; null when it was ended: all runs are kept, and may be merged later. */
export async function mergedUnlessEnded(folder: Folder, signal: AbortSignal, command: string): Promise<Merged | null> {
  try {
    return await mergeFolder(folder, { signal, queue: true, ...madeBy(command) });
  } catch (error) {
    if (signal.aborted && error instanceof Error && error.name === "AbortError") return null;
    throw error;
  }
}
