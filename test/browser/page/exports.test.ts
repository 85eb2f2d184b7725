import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { type ThemeChoice, themeOf } from "../../../packages/viz/src/player/theme-choice.js";
import { eventually, LONG } from "../chromium.js";
import { pages, ready, SMALL } from "./open-page.js";

const visit = pages();
const looking = (theme: string) => `if (location.protocol !== "about:") localStorage.setItem("talkback.theme", ${JSON.stringify(theme)});`;

/** The text of a file that the page hands out. */
async function exported(page: Page, kind: string): Promise<string> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  const download = page.waitForEvent("download", { timeout: LONG });
  await page.locator(`[data-export=${kind}]`).click();
  const text = readFileSync((await (await download).path())!, "utf8");
  await page.keyboard.press("Escape");
  return text;
}

interface Seen {
  readonly ground: string;
  readonly texts: readonly string[];
  /** Texts that reach over the picture's edge, or cannot be read on its ground by 4.5 : 1. */
  readonly lost: readonly string[];
  readonly missing: readonly string[];
}

/** A drawing as it stands alone, in a page of its own. */
async function seen(page: Page, svg: string): Promise<Seen> {
  const alone = await page.context().newPage();
  await alone.setContent(svg);
  const found = await alone.evaluate(() => {
    const light = (text: string) => (text.match(/[\d.]+/g) ?? []).slice(0, 3).map((each) => Number(each) / 255).reduce((sum, share, k) => sum + [0.2126, 0.7152, 0.0722][k]! * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4), 0);
    const all = document.querySelector("svg")!.getBoundingClientRect();
    const ground = getComputedStyle(document.querySelector("svg rect")!).fill;
    const texts = [...document.querySelectorAll("svg text")].filter((each) => each.textContent!.trim() !== "");
    const lost = texts.filter((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const [dark, bright] = [light(ground), light(getComputedStyle(each).fill)].sort((a, b) => a - b) as [number, number];
      return left < all.left - 1 || right > all.right + 1 || top < all.top - 1 || bottom > all.bottom + 1 || (bright + 0.05) / (dark + 0.05) < 4.5;
    });
    const used = [...document.querySelectorAll("[fill^=url]")].map((each) => each.getAttribute("fill")!.slice(5, -1));
    const said = (list: readonly Element[]) => list.map((each) => each.textContent!);
    return { ground, texts: said(texts), lost: said(lost), missing: used.filter((id) => document.getElementById(id) === null) };
  });
  await alone.close();
  return found;
}

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
const MAP = `${SMALL.replace("network.n=80", "network.n=20").replace("steps=20&window=5", "steps=4&window=2")}&view=phase`;

const settings = (look: string, dark: boolean) => ({ colorScheme: dark ? "dark" : "light", before: looking(look), acceptDownloads: true }) as const;
const paperOf = (look: ThemeChoice, dark: boolean) => rgb(themeOf(look, { dark, contrast: false, reduced: false }).paper);

describe("the finding", () => {
  for (const [look, dark] of [["dark", true], ["contrast", true], ["monochrome", false]] as const) {
    visit(`is a drawing on the paper of the look ${look} in which every text is whole and read`, async ({ page }) => {
      await ready(page);
      const { ground, texts, lost } = await seen(page, await exported(page, "finding"));
      expect([ground, lost]).toEqual([paperOf(look, dark), []]);
      for (const part of ["B minus A, one dot for one world", "What people say, on average", "95 % interval", "A: push 1. B: push 8."]) expect(texts.join("\n")).toContain(part);
    }, { at: `${SMALL}&push=8&ab=push:1`, ...settings(look, dark) });
  }
});

describe("the map", () => {
  for (const [look, dark] of [["light", false], ["monochrome", true]] as const) {
    visit(`is a drawing in the look ${look} with the words and samples of its key`, async ({ page }) => {
      await ready(page);
      await page.getByRole("button", { name: "Compute the map" }).click();
      await eventually(() => page.locator("#panel-phase [role=status]").first().textContent(), LONG).toBe("720 worlds, done.");
      const samples = () => page.locator("#panel-phase [data-part=sample]").allTextContents();
      await eventually(samples).not.toContain("not computed yet");
      const key = await samples();
      expect(key.length).toBeGreaterThan(1);
      const svg = await exported(page, "svg");
      const { ground, texts, lost, missing } = await seen(page, svg);
      expect([ground, lost, missing]).toEqual([paperOf(look, dark), [], []]);
      for (const each of [...key, "the campaign lowers it", "the campaign raises it"]) expect(texts.join(" ")).toContain(each);
      const colours = (svg.match(/#[0-9a-f]{6}/gi) ?? []).filter((colour) => new Set(colour.slice(1).match(/../g)).size > 1);
      expect(colours.length > 0).toBe(look === "light");
    }, { at: MAP, ...settings(look, dark) });
  }
});
