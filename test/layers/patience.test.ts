import { expect, it } from "vitest";
import { isTest, type SourceFile, sourceFiles } from "./source-file.js";

/** What makes a test in a browser depend on how busy a machine is, and what of test/browser/chromium.ts serves in its place. */
const HASTE: readonly (readonly [found: RegExp, instead: string])[] = [
  [/chromium\.launch\(|\.newContext\(/, "startChromium and newPage, whose pages have the patience of all"],
  [/expect\.poll\(/, "eventually, which has it too"],
  [/timeout: [\d_]+|^\s*\}, [\d_]{4,}\);/m, "PATIENCE, or LONG"],
  [/waitForTimeout\(|setTimeout\(/, "eventually, or until, of what is waited for"],
  [/\.(press|click|dblclick|tap|fill|check|uncheck|selectOption|setInputFiles|goto|reload|goBack|goForward)\(.*\);\n\s*expect\(await /, "eventually, of what an input leads to"],
];

const hasty = (files: readonly SourceFile[]) =>
  files.flatMap(({ path, text }) => HASTE.flatMap(([found, instead]) => {
    const at = found.exec(text);
    return at === null ? [] : [`${path}:${text.slice(0, at.index).split("\n").length}: ${at[0].trim()} (instead: ${instead})`];
  }));

it("no test in a browser reads at once what an input leads to, or waits for a time of its own", () => {
  expect(hasty(sourceFiles().filter(({ path }) => path.startsWith("test/browser/") && isTest(path)))).toEqual([]);
});

it.each([
  'await page.keyboard.press("End");\n    expect(await page.textContent(".time-at")).toBe("step 20 / 20");', "await page.waitForTimeout(500);", "await expect.poll(() => count()).toBe(1);",
  'await page.waitForSelector(".card", { timeout: 5000 });', "  }, 60_000);", "await chromium.launch({ executablePath });",
])("%j would be found", (text) => {
  expect(hasty([{ path: "a.test.ts", text }])).toHaveLength(1);
});

it("what waits for a state is let through", () => {
  expect(hasty([{ path: "a.test.ts", text: 'await page.keyboard.press("End");\nawait eventually(() => page.textContent(".time-at")).toBe("step 20 / 20");\nexpect(await numbers(page)).toEqual(before);' }])).toEqual([]);
});
