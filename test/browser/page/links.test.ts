import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually } from "../chromium.js";
import { goTo, travel } from "../open-page.js";
import { pages, ready, SMALL } from "./open-page.js";

const visit = pages();
const hashOf = (page: Page) => page.evaluate("location.hash") as Promise<string>;
const titleIs = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** What a page shows, wherever it came from. */
const shown = (page: Page) => page.evaluate(() => ({
  step: document.querySelector(".time-at")?.textContent,
  person: document.querySelector(".why-person")?.textContent,
  numbers: [...document.querySelectorAll(".finding-numbers td")].map(({ textContent }) => textContent),
  picture: document.querySelector(".stage [role=tab][aria-selected=true]")?.textContent,
  seed: document.querySelector<HTMLInputElement>(".seed input")?.value,
  push: document.querySelector<HTMLInputElement>("[data-path='campaigns.0.push'] .control-box")?.value,
  locked: document.querySelector<HTMLInputElement>("[data-path='campaigns.0.push'] .control-box")?.disabled,
  hidden: document.querySelector("#panel-controls [data-path='people.power.share']") === null,
}));

describe("a link", () => {
  visit("restores time, person, comparison, picture, changes, and what is hidden or locked, on another page", async ({ page, open }) => {
    await ready(page);
    const { numbers } = await shown(page);
    await page.locator("[data-path='campaigns.0.push'] .control-box").fill("7");
    await page.keyboard.press("Enter");
    await eventually(async () => (await shown(page)).numbers).not.toEqual(numbers);
    await page.getByRole("button", { name: /^Compare/ }).click();
    await eventually(async () => (await shown(page)).numbers.length).toBeGreaterThan(2 * numbers.length);
    await page.getByRole("tab", { name: "Power and certainty" }).click();
    await page.locator(".why-finder select").selectOption("turned");
    await page.locator(".play-buttons .toggle").focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForSelector(".why-conditions");
    await eventually(() => hashOf(page)).toMatch(/&ab=&t=10&sel=\d+&view=plane/);
    const link = `${(await hashOf(page)).slice(1)}&hide=empowered&lock=push`;
    const { page: second } = await open({ at: link });
    const first = await shown(page);
    expect([first.step, first.push, first.picture]).toEqual(["step 10 / 20", "7", "Power and certainty"]);
    await eventually(() => shown(second)).toEqual({ ...first, locked: true, hidden: true });
    await eventually(() => hashOf(second)).toBe(`#${link}`);
  }, { at: SMALL });

  visit("is a step of the browser's history for each story and each room, and going back runs what was there", async ({ page }) => {
    await titleIs(page, "Push harder");
    await ready(page);
    const before = await hashOf(page);
    await page.getByRole("link", { name: "Scenarios" }).click();
    await page.locator("[data-story=dell-hell] .card-open").click();
    await titleIs(page, "Dell hell");
    await travel(page, -1);
    await page.waitForSelector(".gallery:not([hidden])");
    await travel(page, -1);
    await titleIs(page, "Push harder");
    await eventually(() => hashOf(page)).toBe(before);
    await travel(page, 1);
    await travel(page, 1);
    await titleIs(page, "Dell hell");
  }, { at: SMALL });
});

const BROKEN: readonly (readonly [name: string, link: string, said: string, actions: readonly string[]])[] = [
  ["asks for too much", `${SMALL}&empowered=1.8`, "This link asks for empowered=1.8; allowed 0–1. Used 1.", ["Keep", "Edit"]],
  ["was made with another engine", SMALL.replace("v=1", "v=0.9"), "Made with engine 0.9. You run 1. Results may differ.", ["Copy the link as it came", "Continue"]],
  ["names something unknown", `${SMALL}&puhs=3`, "This page knows no puhs. It was left in the link and changes nothing.", []],
  ["is cut in the middle of a sign", `${SMALL}&x=%E2%82`, "A part of this link is broken and was left out: x=%E2%82", []],
  ["asks for more people than fit", SMALL.replace("network.n=80", "network.n=900000"), "This link asks for network.n=900000, which is too large for this page; allowed are 100,000 people. Left as it was.", ["Keep", "Edit"]],
];

describe("a link that", () => {
  for (const [name, at, said, actions] of BROKEN) {
    visit(`${name} says so, and runs the rest`, async ({ page }) => {
      // A notice that asks for nothing goes by itself.
      const notice = page.locator(".notice").first();
      expect(await notice.locator("p").textContent()).toBe(said);
      expect((await notice.getByRole("button").allTextContents()).filter((text) => text !== "✕")).toEqual(actions);
      await ready(page);
      await titleIs(page, "Push harder");
    }, { at });
  }

  visit("names no story shows the gallery, and opens the one that was meant", async ({ page }) => {
    await page.locator(".notice p").filter({ hasText: "There is no story dell-hel. Did you mean dell-hell?" }).waitFor();
    await eventually(() => page.locator(".card:visible").count()).toBe(18);
    await page.getByRole("button", { name: "Open dell-hell" }).click();
    await titleIs(page, "Dell hell");
  }, { at: "s=dell-hel" });

  const OLDER = `${SMALL.replace("v=1", "v=0.9")}&t=7`;
  visit("was made with another engine opens in that one's page, where whoever serves this one says that it is there", async ({ page }) => {
    const at = page.url().replace(/#.*/, "");
    await page.route(at, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</title>", '</title><link rel="alternate" data-engine="0.9" href="0.9/">') });
    });
    await page.route(`${at}0.9/`, (route) => route.fulfill({ contentType: "text/html", body: "<title>The page of 0.9</title>" }));
    await page.reload();
    await page.getByRole("button", { name: "Open in 0.9" }).click();
    await page.waitForURL(`${at}0.9/#${OLDER}`);
    await eventually(() => page.title()).toBe("The page of 0.9");
  }, { at: OLDER });

  visit("was made with another engine can be copied as it came, after the page has gone on to its own", async ({ page }) => {
    await ready(page);
    const link = page.url();
    await page.locator("[data-path='campaigns.0.push'] .control-box").fill("7");
    await page.keyboard.press("Enter");
    await eventually(() => hashOf(page)).toMatch(/^#v=1&.*push=7/);
    await page.getByRole("button", { name: "Copy the link as it came" }).click();
    await page.locator(".notice p").filter({ hasText: `Copied: ${link}` }).waitFor();
    await eventually(() => page.evaluate("navigator.clipboard.readText()")).toBe(link);
  }, { at: OLDER, permissions: ["clipboard-read", "clipboard-write"] });

  visit("is pasted over a page that runs loses nothing of what ran: going back shows it again", async ({ page }) => {
    await ready(page);
    const before = await shown(page);
    await goTo(page, "s=push-harder&network.n=-5&t=oops&ab=((&view=moon");
    await eventually(() => page.locator(".notice").count()).toBeGreaterThan(1);
    await travel(page, -1);
    await eventually(() => shown(page)).toEqual(before);
  }, { at: `${SMALL}&t=7` });
});

const RUNS = [["push-harder", {}], ["two-kinds-of-resistance", {}], ["dell-hell", { "network.n": 200 }]] as const;

describe.each(["folder", "file"] as const)("the page as a %s", (how) => {
  visit("holds the same hash of a run as Node, for every story", async ({ page }) => {
    for (const [id, changes] of RUNS) {
      await goTo(page, [`s=${id}`, "seed=otter-417", ...Object.entries(changes).map(([name, value]) => `${name}=${value}`)].join("&"));
      const wanted = simulate(scenario(id, changes), { seed: "otter-417" }).hash;
      await eventually(() => page.evaluate("JSON.parse(sessionStorage.getItem('talkback.ledger') ?? '[]')[0]?.hash")).toBe(wanted);
    }
  }, { how, at: SMALL });
});
