import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstLoad } from "../../scripts/page/first-load.mjs";
import { modules } from "../../scripts/page/make-page.mjs";
import { folderPolicy } from "../../scripts/page/policy.mjs";
import { eventually, NO_BROWSER } from "./chromium.js";
import { type House, openHouse, placed } from "./open-page.js";

const HASH = "b316060a9a8ffb0d862c5c7bcf4aa0c5ba5856fe2d2eadb78210fc3893bdeae6";
const ASK = `{ scenario: "push-harder", changes: {}, seed: "otter-417", network: null }`;
const SMALL = `{ scenario: "push-harder", changes: { "network.n": 60, steps: 12, window: 4 }, seed: "1", network: null }`;
/** What the page asks for by itself may end what is asked here. */
const AGAIN = "const again = async (ask) => { for (;;) { const answer = await ask(); if (answer.aborted !== true) return answer; } };";
let house: House | undefined;

beforeAll(async () => { house = await openHouse(); });
afterAll(async () => { await house?.close(); });

describe.each(["folder", "file"] as const)("the page as a %s", (how) => {
  it("asks workers and gets the same bits as Node, without a complaint of its policy", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await house.open(how);
    const [hash, where] = await page.evaluate<[string, string]>(`(() => { ${AGAIN} return again(() => talkback.lab.run(${ASK})).then(({ value }) => [value.hash, talkback.lab.where]); })()`);
    expect([hash, where]).toEqual([HASH, "worker"]);
    await eventually(() => page.workers().length).toBe(2);
    const threads = await Promise.all(page.workers().map((worker) => worker.evaluate("typeof document")));
    expect([threads, complaints]).toEqual([["undefined", "undefined"], []]);
  });

  it("compares, maps, places and imports people there, and runs them", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await house.open(how);
    const told = await page.evaluate(`(async () => {
      ${AGAIN}
      location.hash = "room=about";
      const lab = talkback.lab, parts = [];
      const band = await again(() => {
        parts.length = 0;
        return lab.band(${SMALL}, ${SMALL}, 12, ({ done }) => parts.push(done));
      });
      const phase = await lab.phase({ question: ${SMALL}, x: { path: "push", values: [1, 4] }, y: { path: "empowered", values: [.2, .8] }, change: null, outcome: "publicMean", pairs: 1 }, () => {});
      const layout = await again(() => lab.layout(${SMALL}));
      const file = new TextEncoder().encode("from,to\\na,b\\nb,c\\n").buffer;
      const people = await lab.importNetwork("friends.csv", file, {});
      const run = await again(() => lab.run({ ...${SMALL}, changes: { steps: 5, window: 2 }, network: people.value.network }));
      const why = await again(() => lab.explain(${SMALL}, "7"));
      const wrong = await again(() => lab.run({ ...${SMALL}, changes: { puhs: 4 } }));
      let first;
      const second = await again(() => {
        first = lab.run({ ...${ASK}, seed: "2" });
        return lab.run({ ...${SMALL}, seed: "3" });
      });
      return {
        parts, same: band.value.a.gap.every((gap, k) => gap === band.value.b.gap[k]), done: [...phase.value.done], placed: layout.value.length, file: file.byteLength,
        ids: run.value.ids, why: why.value.agent, wrong: wrong.issues.map(({ path }) => path), aborted: (await first).aborted === true && second.ok,
      };
    })()`);
    expect(told).toEqual({ parts: [10], same: true, done: [1, 1, 1, 1], placed: 120, file: 16, ids: ["a", "b", "c"], why: "7", wrong: ["puhs"], aborted: true });
    expect(complaints).toEqual([]);
  });

  it("shows the opening story before, and without, any script", async (context) => {
    if (house === undefined) return context.skip(NO_BROWSER);
    const { page, complaints } = await house.open(how, { javaScriptEnabled: false });
    expect(await page.locator("#page svg").boundingBox()).toMatchObject({ width: expect.any(Number) });
    await page.locator("noscript p").waitFor();
    expect(complaints).toEqual([]);
  });
});

it("works on the page's own thread where workers are forbidden, with the same bits and shorter bands", async (context) => {
  if (house === undefined) return context.skip(NO_BROWSER);
  const { page } = await house.open("folder", { policy: folderPolicy.replace("worker-src 'self'", "worker-src 'none'") });
  const told = await page.evaluate(`(async () => {
    ${AGAIN}
    const { value } = await again(() => talkback.lab.run(${ASK}));
    const band = await again(() => talkback.lab.band(${SMALL}, null, 100, () => {}));
    return [value.hash, talkback.lab.where, band.value.total];
  })()`);
  expect([told, page.workers()]).toEqual([[HASH, "page", 20], []]);
});

it("waits for a worker whose script is slow, and works there", async (context) => {
  if (house === undefined) return context.skip(NO_BROWSER);
  const { page, complaints } = await house.open("folder", { slow: { file: /^lab-/, milliseconds: 5500 } });
  const told = await page.evaluate(`(() => { ${AGAIN} return again(() => talkback.lab.band(${SMALL}, null, 100, () => {})).then(({ value }) => [talkback.lab.where, value.total]); })()`);
  await eventually(() => page.workers().length).toBe(2);
  expect([told, complaints]).toEqual([["worker", 100], []]);
});

it.each([
  ["talkback-runs", "talkback.lab.tables(long)"], ["talkback-long-work", "talkback.lab.band(long, null, 100, () => {})"],
])("says so when the worker %s ends, has another one in its place, and keeps the networks that were imported", async (name, asking) => {
  if (house === undefined) return;
  const { page } = await house.open("folder");
  await page.evaluate(`(async () => {
    location.hash = "room=about";
    await talkback.lab.importNetwork("friends.csv", new TextEncoder().encode("from,to\\na,b\\nb,c\\n").buffer, {});
  })()`);
  const open = page.evaluate(`(async () => {
    const long = { ...${ASK}, changes: { steps: 1500, "network.n": 5000 } };
    return (await ${asking}).issues?.map(({ code }) => code);
  })()`);
  await eventually(() => page.workers().length).toBe(2);
  for (const worker of page.workers()) if (await worker.evaluate("self.name") === name) void worker.evaluate("close()").catch(() => undefined);
  expect(await open).toEqual(["E_WORKER"]);
  const told = await page.evaluate(`(async () => {
    ${AGAIN}
    const ask = { ...${SMALL}, changes: { steps: 5, window: 2 }, network: "friends.csv" };
    const run = await again(() => talkback.lab.run(ask)), band = await again(() => talkback.lab.band(ask, null, 2, () => {}));
    return [run.value.ids, band.value.done, talkback.lab.where];
  })()`);
  expect(told).toEqual([["a", "b", "c"], 2, "worker"]);
  await eventually(() => page.workers().length).toBe(2);
});

it("fetches, until a story stands with its run and its places, what the gate of its size counts, and nothing else", async (context) => {
  if (house === undefined) return context.skip(NO_BROWSER);
  const { page, asked } = await house.open("folder", { at: "s=push-harder" });
  await page.waitForSelector(".play-bar");
  await placed(page);
  const { chunks } = await modules();
  const names = (files: readonly string[]) => [...new Set(files)].filter((file) => file.endsWith(".js")).map((file) => file.replace(/-[\w-]{8}\.js$/, ""));
  const first = names(firstLoad(chunks).map(({ fileName }) => fileName));
  // After that comes by itself, when there is nothing else to do, what zooms.
  await eventually(() => names(asked).slice(first.length)).toEqual(["stage-zoom"]);
  expect(names(asked).slice(0, first.length).sort()).toEqual(first.sort());
});
