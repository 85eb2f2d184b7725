import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { pages, place, read } from "../../scripts/docs/pages.mjs";
import { prose } from "./blocks.js";

/** The anchor that a heading gets: lower case, without marks, blanks as hyphens. */
const anchorOf = (heading: string): string =>
  heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(" ", "-");

const anchorsOf = (page: string): string[] => [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

function broken(page: string): string[] {
  const targets = [...prose(page).replace(/`[^`]*`/g, (code) => code.replace(/[[\]()]/g, "")).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets.filter((target) => !/^https?:/.test(target)).filter((target) => {
    const [path, anchor] = target.split("#") as [string, string?];
    const file = path === "" ? page : normalize(join(dirname(page), path));
    if (!existsSync(place(file))) return true;
    return anchor !== undefined && (statSync(place(file)).isDirectory() || !anchorsOf(file).includes(anchor));
  });
}

describe("links of the docs", () => {
  it.each(pages())("%s leads nowhere that is not there", (page) => expect(broken(page)).toEqual([]));

  it("of a page to another lead from the README to every guide", () => {
    const guides = pages().filter((page) => page.startsWith("docs/guide/"));
    expect(guides.filter((guide) => !read("README.md").includes(`](${guide})`))).toEqual([]);
  });

  it("know an anchor from its heading", () => {
    expect(anchorsOf("docs/model/odd.md")).toContain("7-submodels");
  });
});
