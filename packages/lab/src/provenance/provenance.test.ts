import type { Changes } from "@talkback/core";
import { type Plan, parseStudy, planOf, runs } from "@talkback/core/experiment";
import { expect, it } from "vitest";
import { carryOutAll } from "../record/carry-out.js";
import { sha256Hex } from "../record/sha256.js";
import type { Ran } from "../tables/sheet.js";
import { citation } from "./citation.js";
import { type Made, type Provenance, steadyText, VARYING } from "./provenance.js";
import { resultFiles } from "./result-files.js";
import { lockMisfit, lockText, studyLock } from "./study-lock.js";

const small: Changes = { "network.n": 40, steps: 6, window: 3 };
const authors = [{ name: "Ada King Lovelace", orcid: "0000-0002-1825-0097", affiliation: "Analytical: Engines" }, { name: "Sappho" }];

const plan: Plan = planOf(parseStudy({
  id: "try-out", title: 'What "pushing" does', question: "Does it hurt?", authors, seed: "otter", scenario: "push-harder", given: small, replications: 2,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] },
}));
const refs = [...runs(plan)];
const all: Ran[] = carryOutAll(plan, refs).map((record, k) => ({ ref: refs[k]!, timed: { record, timing: { wallMs: k, worker: "here" } } }));
const made: Made = { command: "talkback sweep study.json", versions: { "@talkback/lab": "0.1.0" }, platform: { node: "20.19.0" }, started: "2026-01-02T03:04:05.000Z", ended: "2026-01-02T03:05:06.000Z" };

function filesOf(given: readonly Ran[] = all, how: Provenance = { lock: null, made }): Readonly<Record<string, Buffer>> {
  const parts: Record<string, Uint8Array[]> = {};
  for (const { file, bytes } of resultFiles(plan, () => given, how)) (parts[file] ??= []).push(bytes);
  return Object.fromEntries(Object.entries(parts).map(([file, bytes]) => [file, Buffer.concat(bytes)]));
}

const files = filesOf();
const jsonOf = (file: string) => JSON.parse(files[file]!.toString());

it("lists every file by its bytes and hash, those that vary apart", () => {
  const manifest = jsonOf("manifest.json");
  for (const { file, bytes, sha256 } of [...manifest.files, ...manifest.made.files]) expect([file, files[file]!.length, sha256Hex(files[file]!)]).toEqual([file, bytes, sha256]);
  const listed = [...manifest.files, ...manifest.made.files].map(({ file }: { file: string }) => file);
  expect(listed.toSorted()).toEqual(Object.keys(files).filter((file) => file !== "manifest.json").toSorted());
  expect(manifest).toMatchObject({ study: { id: "try-out", hash: plan.study.hash }, seeds: { seed: "otter", replications: 2 }, runs: { ok: 4, failed: 0, missing: 0 }, registration: { status: "exploratory", lock: null } });
  expect(sha256Hex(files["study.json"]!.subarray(0, -1))).toBe(plan.study.hash);
});
it("changes nothing but what is named when results come from elsewhere and later", () => {
  const later = all.map(({ ref, timed: { record } }) => ({ ref, timed: { record, timing: { wallMs: 77, worker: "there" } } }));
  const others = filesOf(later, { lock: null, made: { ...made, command: "talkback merge", platform: { browser: "x" }, started: "2027-01-01T00:00:00.000Z", ended: "2027-01-01T00:00:01.000Z" } });
  const differ = Object.keys(files).filter((file) => !files[file]!.equals(others[file]!));
  expect(differ.toSorted()).toEqual(Object.keys(VARYING).toSorted());
  for (const file of Object.keys(files).filter((name) => !name.endsWith(".parquet"))) expect(steadyText(file, others[file]!.toString())).toBe(steadyText(file, files[file]!.toString()));
});
it("tells another run of the same study by the digest over runs", () => {
  const [first, ...rest] = all;
  const changed: Ran = { ...first!, timed: { ...first!.timed, record: { ...first!.timed.record, result: { ...first!.timed.record.result!, runHash: "0".repeat(64) } } } };
  expect(JSON.parse(filesOf([changed, ...rest])["manifest.json"]!.toString()).runs.digest).not.toBe(jsonOf("manifest.json").runs.digest);
});
it("says how many runs are missing", () => {
  expect(JSON.parse(filesOf(all.slice(1), { lock: null, missing: 1, made })["manifest.json"]!.toString()).runs).toMatchObject({ ok: 3, failed: 0, missing: 1 });
});
it("says that a study was registered where there is a lock, and lists it", () => {
  const lock = lockText(studyLock(plan.study, "2026-01-01T00:00:00.000Z"));
  const registered = filesOf(all, { lock, made });
  const manifest = JSON.parse(registered["manifest.json"]!.toString());
  expect(manifest.registration).toEqual({ status: "confirmatory", lock: sha256Hex(lock) });
  expect(manifest.files).toContainEqual({ file: "prereg.lock", bytes: lock.length, sha256: sha256Hex(lock) });
  expect(registered["prereg.lock"]!.toString()).toBe(lock);
});
it("tells what of a study was changed since it was locked, or of the lock", () => {
  const lock = studyLock(plan.study, "2026-01-01T00:00:00.000Z");
  expect(lockMisfit(lockText(lock), plan.study)).toBeNull();
  expect(lockMisfit(lockText({ ...lock, frozen: "2025-01-01T00:00:00.000Z" }), plan.study)).toBe("the lock was changed");
  const other = { ...plan.study, hash: "0".repeat(64) };
  expect(lockMisfit(lockText(lock), { ...other, id: "x" })).toBe("not the id and study that were frozen");
  expect(lockMisfit(lockText(lock), other)).toBe("not the study that was frozen");
  expect(lockMisfit(lockText(studyLock(other, lock.frozen)), plan.study)).toBe("not the study that was frozen");
  expect(lockMisfit(lockText(lock), plan.study, lock.frozen)).toBeNull();
  expect(lockMisfit(lockText(lock), plan.study, "2025-12-31T23:59:59.999Z")).toBe('frozen "2026-01-01T00:00:00.000Z", after the first run was begun, "2025-12-31T23:59:59.999Z"');
  expect(lockMisfit(lockText(studyLock(plan.study, "2026-01-01T01:00:00.000+09:00")), plan.study, "2025-12-31T16:00:00.000Z")).toBeNull();
  expect(lockMisfit(lockText(studyLock(plan.study, "long ago")), plan.study, lock.frozen)).toMatch(/^frozen "long ago", after/);
  for (const text of ["", "{}", "null", lockText(lock).slice(0, 50)]) expect(lockMisfit(text, plan.study)).toMatch(/^no lock: /);
});
it("has every entity that its crate refers to, and every file", () => {
  const { "@graph": graph } = jsonOf("ro-crate-metadata.json") as { "@graph": Record<string, unknown>[] };
  const ids = graph.map((entity) => entity["@id"]);
  expect(new Set(ids).size).toBe(ids.length);
  const root = graph.find((entity) => entity["@id"] === "./") as { hasPart: { "@id": string }[]; datePublished: string };
  expect(root.hasPart.map((part) => part["@id"]).toSorted()).toEqual(Object.keys(files).filter((file) => file !== "ro-crate-metadata.json").toSorted());
  const referred = graph.flatMap(({ "@type": _, ...rest }) => [...JSON.stringify(rest).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id));
  expect(referred.filter((id) => !ids.includes(id) && id !== "https://w3id.org/ro/crate/1.1")).toEqual([]);
  const sweep = graph.find((entity) => entity["@type"] === "CreateAction");
  expect(sweep).toMatchObject({ object: [{ "@id": "study.json" }], startTime: made.started, endTime: made.ended, agent: [{ "@id": "https://orcid.org/0000-0002-1825-0097" }, { "@id": "#author-2" }] });
});
it("cites authors by their names, and by one word as it is", () => {
  expect(citation(plan.study)).toContain([
    'title: "What \\"pushing\\" does"', 'abstract: "Does it hurt?"', "authors:", '  - family-names: "Lovelace"', '    given-names: "Ada King"',
    '    orcid: "https://orcid.org/0000-0002-1825-0097"', '    affiliation: "Analytical: Engines"', '  - name: "Sappho"', 'license: "CC-BY-4.0"',
  ].join("\n"));
  expect(citation({ ...plan.study, authors: [] })).toContain("authors:\n  - name: Authors not given\nlicense:");
});
