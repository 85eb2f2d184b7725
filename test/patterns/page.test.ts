import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "../../scripts/docs/pages.mjs";
import { between, PAGE, type Result, statusOf, STATUSES, tableOf } from "./page.js";
import { PATTERNS } from "./patterns.js";

const page = read(PAGE);
const result = (holds: boolean | null): Result => ({ here: "", holds });

/** Of what was committed before anything was run. Sources may be given more fully; anything else that changes is a pattern tried again, and the page has to say so. */
const DECLARED = "30f04d5c94ae3716c884fb31f02904d88973ee0b6d71764bcf434419984d72cb";

it("settings, criteria, uses and expectations are those that were declared before any run", () => {
  const declared = PATTERNS.map(({ id, name, fact, known, use, kind, setting, criteria }) => ({ id, name, fact, known, use, kind, setting, criteria }));
  expect(createHash("sha256").update(JSON.stringify(declared)).digest("hex")).toBe(DECLARED);
});

describe("the page of patterns", () => {
  it("shows the table that its sections give", () => expect(page.split("<!-- patterns -->")[1]!.split("<!-- /patterns -->")[0]!.trim()).toBe(tableOf(page)));

  it("has a section with a status for every pattern, and for no other", () => {
    expect([...page.matchAll(/<!-- pattern: (\S+) -->/g)].map(([, id]) => id)).toEqual(PATTERNS.map(({ id }) => id));
    for (const { id } of PATTERNS) expect(STATUSES).toContain(/^\*\*(.+?)\*\*/.exec(between(page, id))?.[1]);
  });

  it("explains every pattern that is not shown, below its table", () => {
    const explanation = (id: string) => page.split(`<!-- pattern: ${id} -->`)[1]!.split("<!-- /pattern -->")[1]!.split("\n## ")[0]!.trim();
    expect(PATTERNS.filter(({ id }) => !between(page, id).startsWith("**shown**") && explanation(id) === "").map(({ id }) => id)).toEqual([]);
  });

  it("has no number outside of what the tests write, but in names and commands", () => {
    const prose = page.replace(/<!-- (patterns?)(?:: \S+)? -->[\s\S]*?<!-- \/\1 -->/g, "").replace(/`[^`]*`/g, "").replace(/^## .*$/gm, "").replace(/G\d+/g, "");
    expect(prose.match(/\d[\d.]*/g) ?? []).toEqual([]);
  });
});

it("a pattern is shown when all of its criteria hold, missed when none does, and in part when some do or some cannot be addressed", () => {
  expect(statusOf([result(true), result(true)])).toBe("shown");
  expect(statusOf([result(false), result(false)])).toBe("missed");
  expect(statusOf([result(false), result(null)])).toBe("missed");
  expect(statusOf([result(true), result(false)])).toBe("shown in part");
  expect(statusOf([result(true), result(null)])).toBe("shown in part");
  expect(statusOf([result(null)])).toBe("cannot be addressed");
});
