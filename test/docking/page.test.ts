import { describe, expect, it } from "vitest";
import { read } from "../../scripts/docs/pages.mjs";
import { between, PAGE, shown } from "./page.js";

/** Headings of the page with the rows of the table below each, where there is one. */
function sections(): { readonly heading: string; readonly anchor: string; readonly rows: readonly string[] }[] {
  const page = read(PAGE);
  return page.split(/^## /m).slice(1).map((text) => {
    const heading = text.split("\n")[0]!;
    const id = /<!-- docked: (\S+) -->/.exec(text)?.[1];
    const rows = id === undefined ? [] : between(page, "docked", id).split("\n").slice(2);
    return { heading, rows, anchor: heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").trim().replaceAll(" ", "-") };
  });
}

describe("docs/docking.md", () => {
  it("counts what is reproduced and what is not", () => {
    const rows = sections().filter(({ rows: all }) => all.length > 0).map(({ heading, anchor, rows: all }) => {
      const missed = all.filter((row) => row.endsWith("| **no** |")).length;
      return `| [${heading}](#${anchor}) | ${all.length - missed} | ${missed} |`;
    });
    expect(rows.length).toBeGreaterThan(4);
    shown("overview", "rows", ["| model | reproduced | not |", "|---|---|---|", ...rows].join("\n"));
  });

  it("has a verdict in every row", () => {
    for (const { rows } of sections()) for (const row of rows) expect(row).toMatch(/\| (yes|\*\*no\*\*) \|$/);
  });
});
