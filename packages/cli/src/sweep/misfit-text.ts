import { join } from "node:path";
import { LOCK_FILE } from "@talkback/lab";

/** That the lock of a results folder does not stand for what is in it, and why. */
export const misfitText = (folder: string, misfit: string): string => `${join(folder, LOCK_FILE)} does not stand for these results (${misfit}): they are exploratory.`;
