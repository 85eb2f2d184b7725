import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { canonicalJson } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { claimed, claimRuns, claimsOf, finish, lockable, runClaims, type Verdict } from "@talkback/core/experiment";
import { expect, it } from "vitest";

/** Pairs of a smoke test: the first of those behind docs/claims.md, too few for a verdict. */
const PAIRS = 30;

const PAGE = new URL("../../docs/claims.md", import.meta.url);
const LOCK = new URL("../../scenarios/claims/lock.json", import.meta.url);

interface Locked {
  readonly hash: string;
  readonly why: string;
  readonly changes: readonly { readonly from: string; readonly to: string; readonly why: string }[];
}

/** What was locked, by scenario. */
export const lock: Readonly<Record<string, Locked>> = existsSync(LOCK) ? JSON.parse(readFileSync(LOCK, "utf8")) : {};

/** What docs/claims.md says of a scenario: the lock it was run under, a hash of what the first pair gave, and each claim's verdict. */
export interface Told {
  readonly lock: string;
  readonly first: string;
  readonly verdicts: Readonly<Record<string, string>>;
}

/** The page by scenario. */
export function told(page: string): ReadonlyMap<string, Told> {
  const sections = page.split(/^## /m).slice(1).map((section) => {
    const [, id, lock, first] = /^Scenario `(.+?)`, lock `([0-9a-f]+)`, first pair `([0-9a-f]+)`/m.exec(section)!;
    const rows = [...section.matchAll(/^\| (?!claim |---)(.+) \|$/gm)].map(([, row]) => row!.split(" | "));
    return [id!, { lock: lock!, first: first!, verdicts: Object.fromEntries(rows.map((cells) => [cells[0]!, cells[7]!])) }] as const;
  });
  return new Map(sections);
}

/** Verdicts that cannot both be of the same effect, by what is claimed. */
export function contradict(a: Verdict | null, b: string, direction: string): boolean {
  const apart = direction === "zero" ? [["equivalent", "reversed"]] : [["supported", "reversed"], ["supported", "equivalent"]];
  return apart.some(([x, y]) => (a === x && b === y) || (a === y && b === x));
}

/** The lock of the claims of a scenario as they are, as docs/claims.md writes it. */
export const lockOf = (id: string): string => sha256(lockable(claimsOf(id), scenario(id)));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const short = (hash: string): string => hash.slice(0, 16);

/** Scenarios that make claims, shared out so that both halves take about as long. */
export function half(which: 0 | 1): readonly string[] {
  const shares: [string[], string[]] = [[], []];
  const load: [number, number] = [0, 0];
  const sizes = claimed().map((id) => ({ id, size: claimRuns(claimsOf(id), scenario(id), { pairs: PAIRS }) }));
  for (const { id, size } of sizes.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))) {
    const to = load[0] <= load[1] ? 0 : 1;
    shares[to].push(id);
    load[to] += size;
  }
  return shares[which];
}

/** Runs the claims of half of the scenarios, once they are locked; fails where they do not run or contradict docs/claims.md, not where a claim fails. */
export function smoke(which: 0 | 1): void {
  const page = existsSync(PAGE) ? told(readFileSync(PAGE, "utf8")) : new Map<string, Told>();
  for (const id of half(which)) {
    it(`the claims of ${id} run, and none contradicts docs/claims.md, which is of them and of the engine as they are (npm run claims)`, () => {
      expect([id, lock[id]?.hash]).toEqual([id, lockOf(id)]);
      const { findings, first } = finish(runClaims(claimsOf(id), scenario(id), { pairs: PAIRS }));
      for (const { judged, outcome, undefined: missing } of findings) expect([outcome === "not defined", judged === null ? missing : judged.estimate.n + missing]).toEqual([judged === null || missing > 1, PAIRS]);
      const shown = page.get(id);
      expect([id, shown?.lock, shown?.first]).toEqual([id, short(lockOf(id)), short(sha256(canonicalJson(first)))]);
      const { verdicts } = shown!;
      expect(Object.keys(verdicts)).toEqual(findings.map(({ claim }) => claim.id));
      expect(findings.filter(({ claim, judged }) => contradict(judged?.verdict ?? null, verdicts[claim.id]!, claim.direction)).map(({ claim }) => claim.id)).toEqual([]);
    }, 240_000);
  }
}
