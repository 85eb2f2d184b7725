import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderPolicy } from "../../scripts/page/policy.mjs";
import { type House, openHouse } from "./open-page.js";

const HASH = "b316060a9a8ffb0d862c5c7bcf4aa0c5ba5856fe2d2eadb78210fc3893bdeae6";
const ASK = `{ scenario: "push-harder", changes: {}, seed: "otter-417", network: null }`;
const SMALL = `{ scenario: "push-harder", changes: { "network.n": 60, steps: 12, window: 4 }, seed: "1", network: null }`;
let house: House | undefined;

beforeAll(async () => { house = await openHouse(); }, 300_000);
afterAll(async () => { await house?.close(); });

describe.each(["folder", "file"] as const)("the page as a %s", (how) => {
  it("asks workers and gets the same bits as Node, without a complaint of its policy", async (context) => {
    if (house === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
    const { page, complaints } = await house.open(how);
    const [hash, where] = await page.evaluate<[string, string]>(`talkback.lab.run(${ASK}).then(({ value }) => [value.hash, talkback.lab.where])`);
    expect([hash, where, page.workers().length]).toEqual([HASH, "worker", 2]);
    const threads = await Promise.all(page.workers().map((worker) => worker.evaluate("typeof document")));
    expect([threads, complaints]).toEqual([["undefined", "undefined"], []]);
  });

  it("compares, maps, places and imports people there, and runs them", async (context) => {
    if (house === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
    const { page, complaints } = await house.open(how);
    const told = await page.evaluate(`(async () => {
      // What the page itself asks for the story behind its first room may end what is asked here; there, pictures of other stories do.
      location.hash = "room=about";
      const again = async (ask) => { for (;;) { const answer = await ask(); if (answer.aborted !== true) return answer; } };
      const lab = talkback.lab, parts = [];
      const band = await lab.band(${SMALL}, ${SMALL}, 12, ({ done }) => parts.push(done));
      const phase = await lab.phase({ question: ${SMALL}, x: { path: "push", values: [1, 4] }, y: { path: "empowered", values: [.2, .8] }, change: null, outcome: "publicMean", pairs: 1 }, () => {});
      const layout = await again(() => lab.layout(${SMALL}));
      const file = new TextEncoder().encode("from,to\\na,b\\nb,c\\n").buffer;
      const people = await lab.importNetwork("friends.csv", file, {});
      const run = await again(() => lab.run({ ...${SMALL}, changes: { steps: 5, window: 2 }, network: people.value.network }));
      const why = await again(() => lab.explain(${SMALL}, "7"));
      const wrong = await lab.run({ ...${SMALL}, changes: { puhs: 4 } });
      const [first, second] = await Promise.all([lab.run({ ...${SMALL}, seed: "2" }), lab.run({ ...${SMALL}, seed: "3" })]);
      return {
        parts, same: band.value.a.gap.every((gap, k) => gap === band.value.b.gap[k]), done: [...phase.value.done], placed: layout.value.length, file: file.byteLength,
        ids: run.value.ids, why: why.value.agent, wrong: wrong.issues.map(({ path }) => path), aborted: first.aborted === true && second.ok,
      };
    })()`);
    expect(told).toEqual({ parts: [10], same: true, done: [1, 1, 1, 1], placed: 120, file: 16, ids: ["a", "b", "c"], why: "7", wrong: ["puhs"], aborted: true });
    expect(complaints).toEqual([]);
  });

  it("shows the opening story before, and without, any script", async (context) => {
    if (house === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
    const { page, complaints } = await house.open(how, { javaScriptEnabled: false });
    expect(await page.locator("#page svg").boundingBox()).toMatchObject({ width: expect.any(Number) });
    expect(await page.locator("noscript p").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});

it("works on the page's own thread where workers are forbidden, with the same bits and shorter bands", async (context) => {
  if (house === undefined) return context.skip("no Chromium: set CHROME_PATH or install one");
  const { page } = await house.open("folder", { policy: folderPolicy.replace("worker-src 'self'", "worker-src 'none'") });
  const told = await page.evaluate(`(async () => {
    const { value } = await talkback.lab.run(${ASK});
    const band = await talkback.lab.band(${SMALL}, null, 100, () => {});
    return [value.hash, talkback.lab.where, band.value.total];
  })()`);
  expect([told, page.workers()]).toEqual([[HASH, "page", 20], []]);
});
