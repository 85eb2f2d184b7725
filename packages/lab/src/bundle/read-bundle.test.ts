import { SpecError } from "@talkback/core";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../record/sha256.js";
import { bundleOf } from "./bundle-of.js";
import type { BundleLimits } from "./limits.js";
import { readBundle } from "./read-bundle.js";

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const FILES = { "runs.csv": bytesOf("run_id,m_gap\na,0.5\nb,-0.25\n"), "study.json": bytesOf("{}\n") };

/** A manifest that lists files, as results have it. */
function manifest(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const listed = Object.entries(files).map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256Hex(bytes) }));
  return bytesOf(JSON.stringify({
    format: "talkback-results-1", study: { id: "s", title: "s", hash: "0" }, engine: "e", chance: { runs: "r", setUp: "s" }, seeds: { seed: "s", replications: 1 },
    registration: { status: "exploratory", lock: null }, runs: { ok: 1, failed: 0, missing: 0, digest: "0" }, files: listed,
    made: { command: "c", versions: {}, platform: {}, started: "s", ended: "e", files: [] },
  }));
}

const whole = (files: Readonly<Record<string, Uint8Array>> = FILES) => ({ ...files, "manifest.json": manifest(files) });
const good = bundleOf(whole());

/** Everything that is wrong with a bundle, as `path: expected`. */
function issuesOf(bytes: Uint8Array, limits: Partial<BundleLimits> = {}): readonly string[] {
  try {
    readBundle(bytes, limits);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.issues.map(({ code, path, expected, received }) => `${code} ${path}: ${expected}, not ${received}`);
  }
}

/** A zip as another program makes it, of any names. */
const zipOf = (files: Readonly<Record<string, Uint8Array>>, options: object = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, options]])) as Parameters<typeof zipSync>[0]);

/** Where a signature first stands from some byte on. */
const find = (bytes: Uint8Array, signature: number, from = 0): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = from; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error("no such signature");
};
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** The same bytes with a number written over some of them, in the first entry's own header and in the directory's. */
function patched(bytes: Uint8Array, { local, central }: { readonly local?: number; readonly central?: number }, value: number, size: 16 | 32): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [from, offset] of [[find(copy, LOCAL), local], [find(copy, CENTRAL), central]] as const) {
    if (offset !== undefined) (size === 16 ? view.setUint16(from + offset, value, true) : view.setUint32(from + offset, value, true));
  }
  return copy;
}

/** With a name in place of the first one of the same length, in both headers. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice();
  const [old, name] = [bytesOf(from), bytesOf(to)];
  for (let at = 0; at + old.length <= copy.length; at++) if (old.every((byte, k) => copy[at + k] === byte)) copy.set(name, at);
  return copy;
}

describe("a bundle", () => {
  it("is the same bytes for the same files, in whatever order they come", () => {
    const turned = Object.fromEntries(Object.entries(whole()).reverse());
    expect(sha256Hex(bundleOf(turned))).toBe(sha256Hex(good));
    expect(find(good, LOCAL)).toBe(0);
    expect(Array.from(good.subarray(10, 14))).toEqual([0, 0, 33, 0]);
  });
  it("gives back what was put into it", () => {
    const { files, changed } = readBundle(good);
    expect(Object.fromEntries(files)).toEqual(whole());
    expect(changed).toEqual([]);
  });
  it("takes no names that it would not give back", () => {
    for (const name of ["../a", "/a", "a\\b", "C:a", "a/", "ä", ""]) expect(() => bundleOf({ [name]: bytesOf("x") })).toThrow(SpecError);
  });
  it("tells of files that are not the bytes that its manifest says, and of no other", () => {
    const { changed } = readBundle(bundleOf({ ...whole(), "runs.csv": bytesOf("run_id,m_gap\na,0.6\nb,-0.25\n") }));
    expect(changed.map(({ listed, found }) => [listed.file, listed.bytes === found.bytes, listed.sha256 === found.sha256])).toEqual([["runs.csv", true, false]]);
  });
});

describe("a zip that is no bundle", () => {
  it.each([
    ["climbs out", "../../../etc/passwd", /a name without \. and \.\./], ["begins at the root", "/etc/passwd", /not an absolute path/], ["has a backslash", "a\\..\\b", /without backslashes/],
    ["names a drive", "C:evil.csv", /without a drive letter/], ["is a folder", "figures/", /a file, not a folder/], ["looks like another", "runs\u200b.csv", /up to 200 letters/],
    ["is too long", "a".repeat(300), /up to 200 letters/],
  ])("is refused where a name %s", (_, name, expected) => {
    expect(issuesOf(zipOf({ ...whole(), [name]: bytesOf("x") })).join("\n")).toMatch(expected);
  });
  it("is refused where a name comes twice, also in other letters", () => {
    expect(issuesOf(zipOf({ ...whole(), "RUNS.csv": bytesOf("x") }))).toEqual([expect.stringMatching(/RUNS\.csv|runs\.csv: a name of its own/)]);
    expect(issuesOf(renamed(zipOf({ ...whole(), "runz.csv": bytesOf("x") }), "runz.csv", "runs.csv"))).toEqual([expect.stringMatching(/runs\.csv: a name of its own/)]);
  });
  it("is refused where an entry is a link, a folder or a device by its attributes", () => {
    const attributed = (mode: number) => issuesOf(zipOf(whole(), { os: 3, attrs: (mode << 16) >>> 0 })).join();
    expect(attributed(0o120777)).toMatch(/: a file, not a link/);
    expect(attributed(0o040755)).toMatch(/: a file, not a folder/);
    expect(attributed(0o060644)).toMatch(/: a file, not something else/);
    expect(attributed(0o100644)).toBe("");
  });
  it("is refused where an entry is encrypted, comes in another way, or is in zip64", () => {
    expect(issuesOf(patched(good, { local: 6, central: 8 }, 1, 16)).join()).toMatch(/not encrypted/);
    expect(issuesOf(patched(good, { local: 6, central: 8 }, 8, 16)).join()).toMatch(/whose sizes stand before it/);
    expect(issuesOf(patched(good, { local: 8, central: 10 }, 12, 16)).join()).toMatch(/stored or deflated/);
    expect(issuesOf(zipOf(whole(), { extra: { 1: new Uint8Array(16) } })).join()).toMatch(/a plain entry, not zip64/);
    expect(issuesOf(zipOf(whole(), { extra: { 28789: new Uint8Array(16) } })).join()).toMatch(/a plain entry, not another name/);
  });
  it("is refused where its two headers differ, in any field or in the name", () => {
    for (const [local, value] of [[14, 1], [18, 1], [22, 1]] as const) expect(issuesOf(patched(good, { local }, value, 32)).join()).not.toBe("");
    const copy = good.slice();
    copy[30] = "x".charCodeAt(0);
    expect(issuesOf(copy).join()).toMatch(/the same in both of its headers/);
  });
  it("is refused where something lies before, between or after its entries", () => {
    const more = new Uint8Array(good.length + 3);
    more.set(good);
    expect(issuesOf(more)).toHaveLength(1);
    more.set(good, 3);
    expect(issuesOf(more)).toHaveLength(1);
    expect(issuesOf(zipOf(whole(), { comment: "c".repeat(9) })), "comments in the directory are nobody's business").toEqual([]);
  });
  it("is refused with all that is wrong at once", () => {
    const issues = issuesOf(zipOf({ "../a": bytesOf("x"), "/b": bytesOf("x"), "c/": new Uint8Array() }));
    expect(issues).toHaveLength(3);
  });
  it.each(["", "PK", "PK\x05\x06", "not a zip at all, but a text of some length"])("is refused where it is %j", (text) => {
    expect(issuesOf(bytesOf(text))).toHaveLength(1);
  });
});

describe("a manifest", () => {
  it("has to be there, to be one, to list every entry once, and nothing else", () => {
    expect(issuesOf(bundleOf(FILES))).toEqual(["E_BUNDLE manifest.json: a manifest of what is in the bundle, not nothing"]);
    expect(issuesOf(bundleOf({ "results/manifest.json": bytesOf("{}") })).join()).toMatch(/not one in the folder results, as for CoMSES; verify the bundle that `talkback bundle` makes without --comses/);
    expect(issuesOf(bundleOf({ ...FILES, "manifest.json": bytesOf("{") })).join()).toMatch(/manifest\.json: JSON/);
    expect(issuesOf(bundleOf({ ...FILES, "manifest.json": bytesOf("{}") })).length).toBeGreaterThan(5);
    expect(issuesOf(bundleOf({ ...whole(), "more.csv": bytesOf("x") }))).toEqual(["E_BUNDLE more.csv: a file that the manifest lists, not one that it does not"]);
    const fewer = Object.fromEntries(Object.entries(whole()).filter(([name]) => name !== "runs.csv"));
    expect(issuesOf(bundleOf(fewer))).toEqual(["E_BUNDLE runs.csv: the file that the manifest lists, not nothing"]);
    expect(issuesOf(bundleOf({ ...FILES, "manifest.json": manifest({ ...FILES, "manifest.json": bytesOf("x") }) })).join()).toMatch(/every file but itself/);
  });
});

describe("limits", () => {
  const zeros = new Uint8Array(5_000_000);
  const bomb = bundleOf(whole({ ...FILES, "zeros.csv": zeros }));

  it("hold before anything is unpacked", () => {
    expect(bomb.length).toBeLessThan(20_000);
    expect(issuesOf(bomb)).toEqual([expect.stringMatching(/zeros\.csv: at most 200 times the \d+ bytes it is packed in, not 5000000/)]);
    expect(issuesOf(bomb, { ratio: 2000 })).toEqual([]);
    expect(issuesOf(bomb, { ratio: 2000, entry: 4_999_999 })).toEqual([expect.stringMatching(/zeros\.csv: at most 4999999 bytes/)]);
    expect(issuesOf(bomb, { ratio: 2000, total: 5_000_000 })).toEqual([expect.stringMatching(/at most 5000000 bytes in all entries/)]);
    expect(issuesOf(bomb, { ratio: 2000, entries: 3 })).toEqual(["E_BUNDLE : at most 3 entries, not 4"]);
    expect(issuesOf(bomb, { packed: 100 })).toEqual([expect.stringMatching(/at most 100 bytes/)]);
  });
  it("hold while it is unpacked, whatever the headers say", () => {
    const only = zipOf({ "a.csv": zeros });
    for (const said of [0, 1, 10_000, 4_999_999, 5_000_001]) {
      const lying = patched(only, { local: 22, central: 24 }, said, 32);
      expect(issuesOf(lying, { ratio: 2000 })).toEqual([`E_BUNDLE a.csv: ${said} bytes with the checksum of its headers, not something else`]);
    }
    expect(issuesOf(patched(only, { local: 14, central: 16 }, 7, 32), { ratio: 2000 })).toEqual(["E_BUNDLE a.csv: 5000000 bytes with the checksum of its headers, not something else"]);
  });
  it("hold for the number of entries that its end tells of", () => {
    const copy = good.slice();
    new DataView(copy.buffer).setUint16(copy.length - 22 + 10, 65_534, true);
    new DataView(copy.buffer).setUint16(copy.length - 22 + 8, 65_534, true);
    expect(issuesOf(copy)).toEqual(["E_BUNDLE : at most 200 entries, not 65534"]);
  });
});

describe("bytes that are changed, cut or made up", () => {
  const told = (bytes: Uint8Array): boolean => issuesOf(bytes).every((issue) => issue.startsWith("E_BUNDLE "));

  it("are refused in words, or read as they are, but never end otherwise", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const copy = good.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      expect(told(copy)).toBe(true);
    }), { seed: 1, numRuns: 1500 });
  });
  it("are refused wherever they are cut", () => {
    for (let length = 0; length < good.length; length += 3) expect(issuesOf(good.subarray(0, length)).length).toBeGreaterThan(0);
  });
  it("are refused at random", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const ended = Uint8Array.of(...bytes, ...good.subarray(good.length - 22));
      expect(told(bytes) && told(ended)).toBe(true);
    }), { seed: 2, numRuns: 500 });
  });
});
