import { readdirSync } from "node:fs";
import { MANIFEST, RUN_FILES } from "./manifest.js";

/** What may be overwritten in a folder, where that is wanted. */
export interface Earlier {
  /** E.g. `an earlier run`. */
  readonly text: string;
  /** Whether a folder that is there holds one, and nothing besides. */
  fills(folder: string): boolean;
}

export const EARLIER_RUN: Earlier = {
  text: "an earlier run",
  fills(folder) {
    const names = readdirSync(folder);
    return names.includes(MANIFEST) && names.every((name) => RUN_FILES.includes(name));
  },
};
