import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { pages } from "./open-page.js";
import { throughViews } from "./views.js";

const visit = pages();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe says against the page as it stands, one line for each element; of a second look only what colours decide is asked. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const asked = { resultTypes: ["violations"], ...(rules === null ? {} : { runOnly: rules }) };
  const found = await page.evaluate<readonly Violation[]>(`axe.run(document, ${JSON.stringify(asked)}).then((result) => result.violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
}

describe.each([1280, 360])("at %i px, light and dark,", (width) => {
  visit("axe has nothing to say against any view", async ({ page }) => {
    const said: string[] = [];
    await throughViews(page, async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(() => page.evaluate("getComputedStyle(document.documentElement).colorScheme")).toBe(colorScheme);
        said.push(...(await violations(page, colorScheme === "light" ? null : ["color-contrast"])).map((each) => `${name}, ${colorScheme}: ${each}`));
      }
    });
    expect(said).toEqual([]);
  }, { viewport: { width, height: 800 } });
});
