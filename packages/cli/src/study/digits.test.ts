import { expect, it } from "vitest";
import { exactPercent } from "./digits.js";

it("prints every whole percentage and every tenth of one as it was written, though 100 times .55 is more than 55", () => {
  expect(100 * 0.55).not.toBe(55);
  for (let k = 1; k < 1000; k++) expect(exactPercent(Number(`${k}e-3`))).toBe(`${Number(`${k}e-1`)} %`);
  expect(exactPercent(0.9999)).toBe("99.99 %");
});
