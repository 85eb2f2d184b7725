import { SpecError, withChanges } from "@talkback/core";
import { importNetwork } from "@talkback/core/io";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { baseOf } from "../../../packages/viz/app/address/mend-changes.js";
import { parseAddress } from "../../../packages/viz/app/address/parse-address.js";
import { printPlace, readPlace } from "../../../packages/viz/app/address/place-file.js";
import { printAddress } from "../../../packages/viz/app/address/print-address.js";
import { wordsOf } from "../../../packages/viz/src/words/words.js";
import { ADDRESS_EN } from "../../../packages/viz/app/words/en/address.js";
import { whatFile } from "../../../packages/viz/app/lab/what-file.js";
import { file, HOSTILE, link } from "./hostile.js";
import { eventually, LONG } from "../chromium.js";
import { goTo } from "../open-page.js";
import { pages, ready, SMALL } from "./open-page.js";

const visit = pages();
const words = wordsOf(ADDRESS_EN);
const [LINKS, FILES, LINKS_IN_PAGE, FILES_IN_PAGE] = [4000, 5500, 150, 350];

/** Objects have no more than they had, whatever was read. */
const untouched = () => expect([Object.hasOwn(Object.prototype, "polluted"), "polluted" in {}, Object.keys(Object.prototype)]).toEqual([false, false, []]);

it(`${LINKS} hostile links lead to places that core accepts, which print as links that lead there again`, () => {
  fc.assert(fc.property(link, (text) => {
    const { place, remarks, kept } = parseAddress(`#${text}`);
    withChanges(baseOf(place.question.scenario), place.question.changes);
    for (const { key, values } of remarks) expect(words(key, values).length).toBeLessThan(600);
    const again = parseAddress(printAddress(place, kept));
    expect(JSON.stringify(again.place)).toBe(JSON.stringify(place));
  }), { numRuns: LINKS, seed: 7 });
  untouched();
});

it(`${FILES} hostile files are read, or refused with reasons, and nothing else is thrown`, async () => {
  await fc.assert(fc.asyncProperty(file, async ({ name, bytes }) => {
    const what = whatFile(bytes);
    if (what.is === "place") {
      const { scenario, changes } = what.settled.place.question;
      withChanges(baseOf(scenario), changes);
      expect(JSON.stringify(readPlace(printPlace(what.settled.place))!.place)).toBe(JSON.stringify(what.settled.place));
    }
    if (what.is !== "network") return;
    try {
      const { network } = await importNetwork([bytes], { name, limits: { decompressedBytes: 1_000_000 } });
      expect(network.n).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      expect(error.issues.length).toBeGreaterThan(0);
    }
  }), { numRuns: FILES, seed: 5 });
  untouched();
});

/** Everything on a page by which something that was sent could act. */
const traces = (page: Page) => page.evaluate(() => ({
  pwned: "__pwned" in window,
  scripts: document.querySelectorAll("script").length,
  frames: document.querySelectorAll("iframe, object, embed, base, meta[http-equiv=refresh], form[action]").length,
  handlers: [...document.querySelectorAll("*")].filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith("on"))).length,
  links: [...document.querySelectorAll("[href], [src]")].filter((each) => /^\s*(javascript|data:text)/i.test(each.getAttribute("href") ?? each.getAttribute("src") ?? "")).length,
  images: document.querySelectorAll("img").length,
}));

visit(`${LINKS_IN_PAGE} hostile links and ${FILES_IN_PAGE} hostile files leave nothing on the page that acts, and it works on`, async ({ page }) => {
  await ready(page);
  const before = await traces(page);
  for (const hash of fc.sample(link, { numRuns: LINKS_IN_PAGE, seed: 6 })) {
    await page.evaluate((text) => { history.replaceState(null, "", `#${text}`); dispatchEvent(new PopStateEvent("popstate")); }, hash);
  }
  expect(await traces(page)).toEqual(before);
  for (const { name, bytes } of fc.sample(file, { numRuns: FILES_IN_PAGE, seed: 6 })) await drop(page, name, bytes);
  expect(await traces(page)).toEqual(before);
  const away = async () => {
    await page.evaluate(() => { for (const dialog of document.querySelectorAll("dialog")) dialog.close(); });
    await goTo(page, `${SMALL}&t=3`);
    return page.textContent(".time-at");
  };
  // Files are looked into beside the page: one that comes late goes to its place, so the way back is asked for until it is taken.
  await eventually(away, LONG).toBe("step 3 / 20");
  expect(await traces(page)).toEqual(before);
}, { at: SMALL });

visit("people whose names are markup are shown as the letters of it, wherever they are named", async ({ page }) => {
  await ready(page);
  const before = await traces(page);
  const people = HOSTILE.filter((each) => /[<>"'$]/.test(each) && each.length < 100);
  const cell = (raw: string) => `"${raw.replaceAll('"', '""')}"`;
  await drop(page, "<b>friends</b>.csv", Buffer.from(["from,to", ...people.flatMap((a) => people.filter((b) => a < b).map((b) => `${cell(a)},${cell(b)}`))].join("\n")));
  await page.locator(".people-use:enabled").waitFor();
  await page.locator("[data-option=ids]").check();
  await page.locator(".people-use:disabled").waitFor({ state: "detached" });
  await eventually(() => page.textContent(".people")).toContain(people[0]);
  await page.locator(".people-use:enabled").click();
  await eventually(() => page.getAttribute(".world-b [role=application]", "aria-label")).toBe(`Network of ${people.length} people`);
  for (const id of people) {
    await page.locator(".why-id").fill(id);
    await page.locator(".why-by-id button").click();
    await eventually(() => page.textContent(".why-person, .why-told [role=alert]")).toContain(id);
  }
  expect(await traces(page)).toEqual(before);
}, { at: SMALL.replace("&network.n=80", "") });

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(([called, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], called!));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [name, bytes.toString("base64")]);
}
