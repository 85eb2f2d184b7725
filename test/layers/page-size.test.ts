import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { firstLoad } from "../../scripts/page/first-load.mjs";
import { modules } from "../../scripts/page/make-page.mjs";

type Chunks = Awaited<ReturnType<typeof modules>>["chunks"];

const sizeOf = (chunks: Chunks) => chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
const tableOf = (chunks: Chunks) => chunks.map((chunk) => `${sizeOf([chunk])} ${chunk.fileName}`).join("\n");

describe("the scripts of the page, gzipped", () => {
  let chunks: Chunks;
  let first: Chunks;
  beforeAll(async () => {
    ({ chunks } = await modules());
    first = firstLoad(chunks);
  }, 60_000);

  it("are at most 180 kB until the page stands and its workers have run a story", () => {
    expect(sizeOf(first), tableOf(first)).toBeLessThanOrEqual(180_000);
    expect(first.map(({ name }) => name)).toEqual(expect.arrayContaining(["app", "lab"]));
    expect(sizeOf(first)).toBeGreaterThan(100_000);
  });

  it.each([
    ["180 kB in the gallery, with its stories", /^gallery-/, 180_000],
    ["180 kB where the opening is played", /^opening-/, 180_000],
    ["192 kB at rest, with what zooms", /^stage-zoom-/, 192_000],
    ["200 kB at rest on a high screen, with the charts that are in sight there", /^(stage-zoom|finding)-/, 200_000],
  ])("are at most %s", (_, also, most) => {
    const all = firstLoad(chunks, also);
    expect(all.length).toBeGreaterThan(first.length);
    expect(sizeOf(all), tableOf(all)).toBeLessThanOrEqual(most);
  });

  it("leave to later what reads and writes files, the words of claims, and all that is not in the first view", () => {
    const [early, all] = [first, chunks].map((some) => some.map(({ code }) => code).join("\n")) as [string, string];
    // A graph format, a field of claims, a text about the page, a table of the command line, an atom of a video, a gesture.
    for (const sign of ["graphml", "tempting", "about.article", "utterances.csv", "TimestampScale", "__zooming"]) expect([sign, all.includes(sign), early.includes(sign)]).toEqual([sign, true, false]);
  });
});
