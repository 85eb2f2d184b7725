import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const DRAFTS = /^\.merge-[0-9a-f]{12}$/;

/** Files that are written aside, piece by piece, and take their places together. */
export interface FileSet {
  add(file: string, bytes: Uint8Array): void;
  /** Puts all files in their places, in the order in which they were begun, in place of files of these names. */
  place(): void;
  /** Leaves nothing behind that was not placed. */
  discard(): void;
}

/** Begins files for a folder; drafts that others left there when they were killed are taken away. */
export function openFileSet(folder: string): FileSet {
  for (const name of readdirSync(folder)) if (DRAFTS.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  const aside = join(folder, `.merge-${randomBytes(6).toString("hex")}`);
  mkdirSync(aside);
  const open = new Map<string, number>();
  const closeAll = (each: (descriptor: number) => void = () => {}) => {
    for (const [file, descriptor] of open) {
      open.delete(file);
      try {
        each(descriptor);
      } finally {
        closeSync(descriptor);
      }
    }
  };
  return {
    add(file, bytes) {
      const descriptor = open.get(file) ?? openSync(join(aside, file), "wx");
      open.set(file, descriptor);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    },
    place() {
      const names = [...open.keys()];
      closeAll(fsyncSync);
      for (const name of names) renameSync(join(aside, name), join(folder, name));
    },
    discard() {
      closeAll();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}
