import { describe } from "vitest";
import { eventually } from "../chromium.js";
import { pages } from "./open-page.js";
import { throughViews } from "./views.js";
import { violations } from "./violations.js";

const visit = pages();

describe.each([1280, 360])("at %i px, light and dark,", (width) => {
  visit("axe has nothing to say against any view", async ({ page }) => {
    await throughViews(page, async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await eventually(() => page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe(colorScheme);
        // Charts take over colours one after another.
        await eventually(async () => (await violations(page, colorScheme === "light" ? null : ["color-contrast"])).map((each) => `${name}, ${colorScheme}: ${each}`)).toEqual([]);
      }
    });
  }, { viewport: { width, height: 800 } });
});
