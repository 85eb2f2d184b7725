import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ABOUT_EN } from "../words/en/about.js";

const headline = readFileSync(new URL("../../../../docs/headline.md", import.meta.url), "utf8");
const short = (value: string) => `.${Math.abs(Number(value)).toFixed(2).slice(2)}`;

it("the numbers in the page's words on the finding are those of docs/headline.md, rounded", () => {
  const [, few, most] = /moves public opinion by (\S+) \[.*?\] where \.1 are empowered, (\S+) \[/.exec(headline)!;
  const [, together, discounting] = /interaction (\S+) \[.*?\]; under plain discounting (\S+) \[/.exec(headline)!;
  const text = ABOUT_EN["about.headlineText"]!;
  expect(text).toContain(`raises what people say by about ${short(few!)};`);
  expect(text).toContain(`it lowers it by about ${short(most!)},`);
  expect(text).toContain(`hurt by ${short(together!)}, of which plain discounting explains ${short(discounting!)}.`);
  expect([Number(few) > 0, Number(most) < 0, Number(together) < 0]).toEqual([true, true, true]);
});
