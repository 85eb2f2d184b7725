import type { KeptHere } from "../shell/kept-here.js";

const KEY = "opening";

/** Whether somebody opened the page without an address, and has not been here before as far as the browser remembers. */
export const isFirstVisit = (hash: string, kept: KeptHere): boolean => hash.replace(/^#/, "") === "" && kept.get(KEY) === null;

export const rememberVisit = (kept: KeptHere): void => kept.set(KEY, "seen");
