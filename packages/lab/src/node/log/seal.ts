import { createHash } from "node:crypto";

const DIGITS = 16;

/** A value as a line of a log, without its end: what `lineOf` writes, by Node's faster hashing. */
export function seal(value: unknown): string {
  const json = JSON.stringify(value);
  return `${digits(json)} ${json}`;
}

/** What a line of a log says; undefined where it was cut or changed. */
export function unseal(line: Buffer): unknown {
  const json = line.subarray(DIGITS + 1);
  if (line.toString("latin1", 0, DIGITS + 1) !== `${digits(json)} `) return undefined;
  try {
    return JSON.parse(json.toString());
  } catch {
    return undefined;
  }
}

const digits = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex").slice(0, DIGITS);
