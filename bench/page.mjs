// `node bench/page.mjs`: workload B11 in a real Chromium: how long from a parameter to its history, and how long the page stands still meanwhile.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/browser.mjs";
import { builtPage, OUT } from "../scripts/page/built-page.mjs";
import { folderPolicy } from "../scripts/page/policy.mjs";
import { listens, pageServer } from "../scripts/page/serve.mjs";

/** Milliseconds that are allowed. */
const ALLOWED = { 400: 50, 10000: 500, blocked: 50 };
const DRAGS = 25;
const SECONDS = 6;

const found = await findBrowser();
if (found === undefined) {
  console.log("skipped: no Chromium");
  process.exit(0);
}
const { names, build } = await builtPage();
const server = pageServer(new Map(names.map((name) => [`/${name.replace(/^static\//, "")}`, readFileSync(join(OUT, name), "utf8")])), folderPolicy);
await listens(server, 0, "127.0.0.1");
const browser = await chromium.launch({ executablePath: found.executablePath, env: { ...process.env, ...found.env }, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
console.log(`${build}, Chromium ${browser.version()}`);
const profiler = await page.context().newCDPSession(page);
await profiler.send("Performance.enable", { timeDomain: "threadTicks" });

/** Milliseconds that the page's main thread has worked so far, however much else the computer does. */
async function worked() {
  const { metrics } = await profiler.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
}

/** In the page: what an interval of 10 ms, and the browser itself, saw of the main thread while something was done. */
const watching = `async (work) => {
  let [longest, last] = [0, performance.now()];
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  const timer = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last - 10); last = now; }, 10);
  const value = await work();
  await new Promise((resolve) => setTimeout(resolve, 100));
  clearInterval(timer);
  observer.disconnect();
  return { value, longest, longTasks: tasks.length, longestTask: Math.max(0, ...tasks) };
}`;

const ask = (n, push) => `{ scenario: "push-harder", changes: { "network.n": ${n}, steps: 60, push: ${push} }, seed: "otter-417", network: null }`;
const row = (name, ms, allowed) => console.log(`${ms <= allowed ? "met   " : "missed"} ${(ms / allowed).toPrecision(3)} of what is allowed  ${name}: ${ms.toFixed(1)} ms (allowed ${allowed})`);
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const n of [400, 10000]) {
  const before = await worked();
  const { value: times, ...thread } = await page.evaluate(`(${watching})(async () => {
    const times = [];
    for (let k = 0; k < ${n > 1000 ? DRAGS / 2.5 : DRAGS}; k++) {
      const start = performance.now();
      await talkback.lab.run(${ask(n, "1 + k / 10")});
      times.push(performance.now() - start);
    }
    return times.slice(2);
  })`);
  row(`from a changed parameter to the whole history, ${n} agents x 60 steps, median`, median(times), ALLOWED[n]);
  row(`longest time the page stood still meanwhile`, thread.longest, ALLOWED.blocked);
  console.log(`       the page itself worked ${(((await worked()) - before) / (times.length + 2)).toFixed(1)} ms a run; least ${times[0].toFixed(1)}, most ${times.at(-1).toFixed(1)} ms; ${thread.longTasks} long tasks, the longest ${thread.longestTask} ms`);
}
const band = await page.evaluate(`(${watching})(async () => {
  const start = performance.now();
  await talkback.lab.band(${ask(400, 4)}, ${ask(400, 1)}, 100, () => {});
  return performance.now() - start;
})`);
row(`longest time the page stood still while 100 pairs of 400 agents ran for ${(band.value / 1000).toFixed(1)} s`, band.longest, ALLOWED.blocked);
console.log(`       ${band.longTasks} long tasks, the longest ${band.longestTask} ms`);
const busy = await page.evaluate(`(async () => {
  const lab = talkback.lab, times = [], end = performance.now() + ${1000 * SECONDS};
  const band = lab.band(${ask(400, 4)}, null, 10000, () => {});
  for (let k = 0; performance.now() < end; k++) {
    const start = performance.now();
    await lab.run(${ask(400, "1 + k / 10")});
    times.push(performance.now() - start);
  }
  lab.stop();
  await band;
  return times.slice(2);
})()`);
row("from a changed parameter to the whole history, 400 agents, while a band runs, median", median(busy), ALLOWED[400]);
await browser.close();
server.close();
