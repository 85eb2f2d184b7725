import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Where the numbers of processes mean the same: a host since it was started, and of that one container. */
export const machine = (): string => [hostname(), first(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()), first(() => readlinkSync("/proc/self/ns/pid"))].join(" ").trim();

/**
 * When a process of this machine began, as no later one with its number did; null when there is none, and "" when that cannot be told.
 *
 * A process that has ended, and of which nobody has taken notice, counts as none.
 */
export function beginning(pid: number): string | null {
  if (!answers(pid)) return null;
  const fields = first(() => readFileSync(`/proc/${pid}/stat`, "latin1")).split(") ").at(-1)!.split(" ");
  return /^[ZX]/.test(fields[0]!) ? null : (fields[STARTED] ?? "");
}

/** Place of the start time among what follows the name in /proc/PID/stat. */
const STARTED = 19;

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function first(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
