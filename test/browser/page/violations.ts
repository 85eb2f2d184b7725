import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe says against the page as it stands, one line for each element; of a second look only what colours decide is asked. */
export async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const asked = { resultTypes: ["violations"], ...(rules === null ? {} : { runOnly: rules }) };
  const found = await page.evaluate<readonly Violation[]>(`axe.run(document, ${JSON.stringify(asked)}).then((result) => result.violations)`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
}
