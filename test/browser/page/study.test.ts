import { parseStudy, type Plan, planOf, runs } from "@talkback/core/experiment";
import { batchOf, bundleOf, carryOutBatch, readBundle, resultFiles, steadyText } from "@talkback/lab";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { folderPolicy } from "../../../scripts/page/policy.mjs";
import { eventually, LONG } from "../chromium.js";
import { pages } from "./open-page.js";
import { violations } from "./violations.js";

const visit = pages();

const STUDY = {
  format: "talkback-study-1", id: "small", title: "Does it hurt?", question: "What do people say?", scenario: "push-harder", seed: "otter", given: { "network.n": 60, steps: 10, window: 5 }, replications: 6,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "empowered", levels: [0.1, 0.9] }] }, record: { steps: true, agents: true, events: true, edges: true },
  predictions: [{ id: "H1", text: "It hurts.", kind: "encoded", compares: { kind: "difference", a: { push: 0 }, b: { push: 4 } }, direction: "negative" }],
};
const json = (over: object = {}) => JSON.stringify({ ...STUDY, ...over });
const made = { command: "here", versions: {}, platform: {}, started: "2026-01-01T00:00:00.000Z", ended: "2026-01-01T00:00:01.000Z" };

/** Every file of a study's results, as the same code makes them in Node, one run after another. */
async function filesInNode(plan: Plan): Promise<Readonly<Record<string, Buffer>>> {
  const refs = [...runs(plan)];
  const records = await carryOutBatch(batchOf(plan, refs), { worker: "node", clock: () => 0 });
  const parts: Record<string, Uint8Array[]> = {};
  for (const { file, bytes } of resultFiles(plan, () => records.map((timed, k) => ({ ref: refs[k]!, timed })), { lock: null, made })) (parts[file] ??= []).push(bytes);
  return Object.fromEntries(Object.entries(parts).map(([file, pieces]) => [file, Buffer.concat(pieces)]));
}

/** What must be the same of files wherever they were made. */
const steady = (files: Iterable<readonly [string, Uint8Array]>) => Object.fromEntries(Array.from(files, ([name, bytes]) => [name, steadyText(name, Buffer.from(bytes).toString("latin1"))]));

const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content as string) });
const choose = (page: Page, where: "study" | "verify", name: string, content: string | Uint8Array) => page.locator(`.${where} input[type=file]`).setInputFiles(file(name, content));

async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.evaluate(([called, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], called!));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, Buffer.from(content as string).toString("base64")]);
}

const done = (page: Page, text: string | RegExp) => page.locator(".study-work [role=status]").filter({ hasText: text }).waitFor({ timeout: LONG });

async function saved(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.locator(`[data-file="${name}"]`).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe("a study", () => {
  visit("that is dropped gives on the page's workers the files that it gives in Node; they are verified there, and a changed number is named", async ({ page }) => {
    await drop(page, "study.json", json());
    await page.locator(".study-card").getByText(/counts as exploratory.*by the command line to keep its registration/).waitFor();
    await page.locator("[data-study=start]").click();
    await done(page, "Done: 24 runs.");
    expect(await page.locator("[data-prediction=H1]").textContent()).toMatch(/supported|leans|too close|opposite|equivalent to 0/);
    expect(await page.locator(".study-summary tbody").last().locator("tr").count()).toBe(4);
    await page.locator("[data-study=make]").click();
    const zip = await saved(page, "small.zip");
    const expected = await filesInNode(planOf(parseStudy(JSON.parse(json()))));
    const { files } = readBundle(zip);
    expect(steady(files)).toEqual(steady(Object.entries(expected)));
    expect((await saved(page, "runs.csv")).equals(files.get("runs.csv")!)).toBe(true);

    await drop(page, "small.zip", zip);
    await page.locator(".verify-result").waitFor({ timeout: LONG });
    expect(await page.locator(".verify-result").getAttribute("data-passed")).toBe("true");
    expect(await page.locator(".verify-checks > li").count()).toBeGreaterThan(6);
    expect(await page.locator("[data-check]:not([data-findings='0'])").count()).toBe(0);

    const { text, run } = withChangedNumber(Buffer.from(files.get("runs.csv")!).toString());
    await page.locator("[data-verify=share]").selectOption("all");
    await drop(page, "changed.zip", bundleOf({ ...Object.fromEntries(files), "runs.csv": Buffer.from(text) }));
    await page.locator(".verify-result[data-passed=false]").waitFor({ timeout: LONG });
    const found = await page.locator("[data-check=sample] li").allTextContents();
    expect(found.filter((each) => each.includes("runs.csv") && each.includes(run) && each.includes("m_public_mean") && each.includes("0.4242"))).toHaveLength(1);
    expect(await violations(page, null)).toEqual([]);
  });

  visit("is started, stopped and gone on with by keys; a worker that ends meanwhile changes nothing", async ({ page }) => {
    const over = { given: { "network.n": 1000, steps: 200, window: 5 }, replications: 20, record: { steps: false } };
    await choose(page, "study", "study.json", json(over));
    await page.locator("[data-study=start]").focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.locator(".study-progress p").textContent()).toMatch(/^[1-9]\d* of 80 runs/);
    await page.keyboard.press("Enter");
    await done(page, /^Stopped after \d+ of 80 runs/);
    const [, before] = /after (\d+) of/.exec((await page.locator(".study-work [role=status]").textContent())!)!;
    await page.locator(".study-results").getByText(/runs? (is|are) missing/).waitFor();
    await eventually(() => page.evaluate("document.activeElement?.textContent")).toBe("Go on");
    await page.keyboard.press("Enter");
    await endWorker(page);
    await done(page, "Done: 80 runs.");
    expect([Number(before) > 0, Number(before) < 80]).toEqual([true, true]);
    await page.locator("[data-study=make]").press("Enter");
    const csv = await saved(page, "runs.csv");
    expect(csv.toString()).toBe((await filesInNode(planOf(parseStudy(JSON.parse(json(over))))))["runs.csv"]!.toString());
  }, { at: "room=study", before: "Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 3 });" });

  visit("runs in the page's one file, too, and is verified there", async ({ page }) => {
    await page.locator("[data-study=example]").click();
    await page.locator("[data-study=start]").click();
    await done(page, "Done: 60 runs.");
    await page.locator("[data-study=make]").click();
    await choose(page, "verify", "pushing.zip", await saved(page, "pushing.zip"));
    await page.locator(".verify-result[data-passed=true]").waitFor({ timeout: LONG });
  }, { at: "room=study", how: "file" });

  visit("runs on the page's own thread where workers are forbidden, as far as the limit that is said", async ({ page }) => {
    await page.locator(".study").getByText("studies of up to 200 runs").waitFor();
    await choose(page, "study", "large.json", json({ replications: 60 }));
    await page.locator(".study-work code").filter({ hasText: "npx talkback sweep large.json" }).waitFor();
    await choose(page, "study", "study.json", json());
    await page.locator("[data-study=start]").click();
    await done(page, "Done: 24 runs.");
    expect(page.workers()).toEqual([]);
  }, { at: "room=study", provokes: /worker-src/, policy: folderPolicy.replace("worker-src 'self'", "worker-src 'none'") });
});

/** A table of runs whose first mean is another one, and whose it was. */
function withChangedNumber(csv: string): { readonly text: string; readonly run: string } {
  const [head, first, ...rest] = csv.split("\n");
  const cells = first!.split(",");
  cells[head!.split(",").indexOf("m_public_mean")] = "0.4242";
  return { text: [head, cells.join(","), ...rest].join("\n"), run: cells[0]! };
}

/** Ends the first worker that computes for a study, as soon as the page would see that it has ended: before, it is one that has not begun. */
async function endWorker(page: Page): Promise<void> {
  const begun = () => page.evaluate(async () => (await navigator.locks.query()).pending!.map(({ name }) => name!.split(" ")[0]!).filter((name) => name.startsWith("talkback-study-worker-")));
  const ended = async (): Promise<boolean> => {
    const names = await begun();
    for (const worker of page.workers()) {
      const name = await worker.evaluate(() => self.name).catch(() => "");
      if (names.includes(name)) return worker.evaluate(() => { self.close(); return true; }).catch(() => true);
    }
    return false;
  };
  await eventually(ended).toBe(true);
}

const HOSTILE = '<img src=x onerror="window.__pwned=1">';
const zipped = (files: Readonly<Record<string, string>>) => bundleOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
/** The same zip with another name of the same length in both headers. */
const renamed = (zip: Uint8Array, from: string, to: string) => Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(from, to), "latin1");

const STUDIES: readonly (readonly [what: string, content: string, said: RegExp])[] = [
  ["that is cut", json().slice(0, 200), /cannot be run as it is/],
  ["with an unknown parameter", json({ design: { kind: "factorial", factors: [{ path: "pushh", levels: [1] }] } }), /cannot be run as it is.*did you mean/s],
  ["with an empty list of levels", json({ design: { kind: "factorial", factors: [{ path: "push", levels: [] }] } }), /cannot be run as it is.*levels/s],
  ["of 10^12 points", json({ design: { kind: "sobol", points: 1e12, factors: [{ path: "push", low: 0, high: 4 }] } }), /cannot be run as it is.*points/s],
  ["of more settings than a page plans", json({ design: { kind: "sobol", points: 2 ** 20, factors: [{ path: "push", low: 0, high: 4 }] } }), /cannot be run as it is.*at most 20,?000 points/s],
  ["of more runs than a page holds", json({ replications: 10_000 }), /20,000.*talkback sweep/s],
  ["of more rows than a page holds", json({ replications: 4_000 }), /rows.*talkback sweep/s],
  ["of a scenario that is markup", json({ scenario: HOSTILE }), /cannot be run as it is/],
];

const BUNDLES: readonly (readonly [what: string, content: Uint8Array, said: RegExp])[] = [
  ["cut in half", zipped({ "manifest.json": "{}" }).slice(0, 60), /cannot be verified/],
  ["of something else", zipped({ "notes.txt": HOSTILE }), /cannot be verified.*manifest\.json/s],
  ["with a way out", renamed(zipped({ "aa_runs.csv": "", "manifest.json": "{}" }), "aa_runs.csv", "../runs.csv"), /cannot be verified.*without \. and \.\./s],
  ["with a hostile manifest", zipped({ "manifest.json": JSON.stringify({ format: HOSTILE }) }), /cannot be verified/],
  ["that unpacks to a hundred megabytes", zipped({ "manifest.json": "{}", "steps.csv": "0".repeat(100_000_000) }), /cannot be verified.*at most 200 times/s],
];

visit("hostile studies and bundles give words and nothing else", async ({ page }) => {
  for (const [what, content, said] of STUDIES) {
    await drop(page, `${HOSTILE}.json`, content);
    await eventually(async () => [what, said.test((await page.locator(".study").textContent())!)]).toEqual([what, true]);
    await page.evaluate(() => { for (const each of document.querySelectorAll(".study-refusal, .study-work > *")) each.remove(); });
  }
  await drop(page, "study.json", json({ title: HOSTILE, question: HOSTILE }));
  await page.locator(".study-card h3").filter({ hasText: HOSTILE }).waitFor();
  for (const [what, content, said] of BUNDLES) {
    await drop(page, `${HOSTILE}.zip`, content);
    await eventually(async () => [what, said.test((await page.locator(".verify").textContent())!)]).toEqual([what, true]);
    await page.evaluate(() => { for (const each of document.querySelectorAll(".verify-report > *")) each.remove(); });
  }
  expect(await page.evaluate("window.__pwned")).toBe(undefined);
  await page.locator("[data-study=start]").click();
  await done(page, "Done: 24 runs.");
});
