/** In the page: the longest time that its thread stood still while something was done, by a timer of 10 ms and by the browser's own account. */
const watching = `async (work) => {
  let [longest, last] = [0, performance.now()];
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
  observer.observe({ type: "longtask" });
  const timer = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last - 10); last = now; }, 10);
  const value = await work();
  await new Promise((resolve) => setTimeout(resolve, 100));
  clearInterval(timer);
  observer.disconnect();
  return { value, longest };
}`;

export const ask = (n, push) => `{ scenario: "push-harder", changes: { "network.n": ${n}, steps: 60, push: ${push} }, seed: "otter-417", network: null }`;

/** Runs one after another; times but for the first two. */
export const runs = (n) => `(${watching})(async () => {
  const times = [];
  for (let k = 0; k < ${n > 1000 ? 10 : 25}; k++) {
    const start = performance.now();
    await talkback.lab.run(${ask(n, "1 + k / 10")});
    times.push(performance.now() - start);
  }
  return times.slice(2);
})`;

/** The hundred worlds that the page runs by itself, until all are there and drawn. */
export const band = () => `(${watching})(async () => {
  const [start, bar] = [performance.now(), document.querySelector(".finding-run progress")];
  const until = async (hidden, most) => { while (bar.hidden !== hidden && performance.now() - start < most) await new Promise((resolve) => setTimeout(resolve, 20)); };
  await until(false, 5_000);
  await until(true, 60_000);
  return performance.now() - start;
})`;

/** Runs that somebody waits for while worlds run. */
export const busy = () => `(async () => {
  const lab = talkback.lab, times = [], end = performance.now() + 4000;
  const worlds = lab.band(${ask(400, 4)}, null, 10000, () => {});
  for (let k = 0; performance.now() < end; k++) {
    const start = performance.now();
    await lab.run(${ask(400, "1 + k / 10")});
    times.push(performance.now() - start);
  }
  lab.stop();
  await worlds;
  return times.slice(2);
})()`;

/** When the poster, and when the story itself was there, in ms after the address was asked for. */
export async function firstPicture(page) {
  const told = await page.evaluate(`({ paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN, stands: performance.now() })`);
  await page.close();
  return told;
}

/** Scrolls to the charts over time, which the page fetches when they are first in sight, so that they are drawn with all else. */
export async function showCharts(page) {
  await page.locator(".finding > .late").scrollIntoViewIfNeeded();
  await page.waitForSelector(".finding-charts");
}

/**
 * Moves the control of the campaign's push to another of its values each time, and waits until the new run is shown and every chart of it has
 * been drawn anew, at most five seconds.
 */
export async function drags(page) {
  await page.waitForTimeout(3000);
  return page.evaluate(`(${watching})(async () => {
    const [input, charts, times] = [document.querySelector('[data-lead="push"] input[type=range]'), document.querySelector(".finding-charts"), []];
    const [low, step] = [Number(input.min), Number(input.step)];
    const values = Math.round((Number(input.max) - low) / step) + 1;
    const run = talkback.lab.run;
    let shown = false;
    talkback.lab.run = async (...asked) => {
      const answer = await run(...asked);
      shown = answer.ok;
      return answer;
    };
    for (let k = 0; k < 12; k++) {
      const redrawn = new Promise((resolve) => {
        shown = false;
        const stale = new Set(charts.children);
        const observer = new MutationObserver((changes) => {
          for (const chart of shown ? stale : []) if (changes.some(({ target, type }) => type === "childList" && target.nodeName === "g" && chart.contains(target))) stale.delete(chart);
          if (!shown || stale.size > 0) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        });
        observer.observe(charts, { subtree: true, childList: true });
      });
      const start = performance.now();
      input.value = String(low + step * ((3 * k + 1) % values));
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
      await Promise.race([redrawn, new Promise((resolve) => setTimeout(resolve, 5000))]);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return times.slice(2);
  })`);
}

/** Plays for two seconds: times between frames, the page's work for each, and how long it stood still. */
export async function playing(page) {
  await page.waitForTimeout(4000);
  const profiler = await page.context().newCDPSession(page);
  await profiler.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => 1000 * (await profiler.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  const before = await worked();
  await page.keyboard.press("Space");
  const { value: frames, longest } = await page.evaluate(`(${watching})(async () => {
    const frames = [];
    for (let last = performance.now(), end = last + 2000; last < end;) {
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      frames.push(now - last);
      last = now;
    }
    return frames.slice(1);
  })`);
  return { frames, longest, work: ((await worked()) - before) / frames.length };
}
