import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { cropped } from "./cropped.js";

it("a picture is as large as what is drawn, even where that was partly out of sight", () => {
  const { document } = parseHTML('<svg viewBox="0 0 600 500" width="600" height="500"><rect x="0" y="0" width="600" height="500"/><image x="20" y="180" width="500" height="400"/><svg x="10" y="200" width="40" height="40"/></svg>');
  const svg = cropped(document.querySelector("svg") as unknown as SVGSVGElement);
  expect(["viewBox", "width", "height"].map((name) => svg.getAttribute(name))).toEqual(["10 180 510 400", "510", "400"]);
  expect(["x", "y", "width", "height"].map((name) => svg.firstElementChild!.getAttribute(name))).toEqual(["10", "180", "510", "400"]);
});
