import { describe, expect, it } from "vitest";
import { files, plan } from "../../../../test/lab/small-bundle.js";
import { bundleOf } from "./bundle-of.js";
import { listedRuns } from "./listed-runs.js";
import { openTable } from "./open-table.js";
import { sheetsFor } from "./opened.js";
import { readBundle } from "./read-bundle.js";
import { sampleOf } from "./sample.js";

describe("a sample", () => {
  let found: ReturnType<typeof listedRuns>["runs"] | null = null;
  const listed = () => (found ??= listedRuns(plan, openTable("runs.csv", files["runs.csv"]!, sheetsFor(plan, readBundle(bundleOf(files)))[0]!, () => {})!, () => {}).runs);

  it("has both arms of a pair, at least one pair of every setting, and the runs that are wanted besides", () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const chosen = sampleOf(plan, listed(), 0, seed, new Set());
      expect(chosen.map(({ ref }) => ref.arm)).toEqual(["a", "b", "a", "b"]);
      expect(new Set(chosen.map(({ ref }) => ref.point))).toEqual(new Set([0, 1]));
    }
    const wanted = listed().at(-1)!;
    expect(sampleOf(plan, listed(), 0, "a", new Set([wanted.id]))).toContainEqual(wanted);
  });
  it("is the same for the same seed, another for another, and as large as its share", () => {
    const chosen = (seed: string, share: number) => sampleOf(plan, listed(), share, seed, new Set()).map(({ id }) => id);
    expect(chosen("a", 0.3)).toEqual(chosen("a", 0.3));
    expect(new Set(Array.from({ length: 20 }, (_, k) => chosen(String(k), 0).join())).size).toBeGreaterThan(3);
    expect(chosen("a", 1)).toEqual(listed().map(({ id }) => id));
  });
});
