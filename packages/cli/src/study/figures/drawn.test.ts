import { forest } from "@talkback/viz/figures";
import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { thousandths } from "./drawn.js";

const { document } = parseHTML("<!doctype html>");

it.each([
  [-0.7054, "−0.71"], [0.3746, "0.37"], [0.3553, "0.36"], [-0.5548, "−0.55"], [0.0004, "0.00"], [0.0014, "0.001"], [-0.0004, "0.00"], [0, "0.00"],
])("an estimate of %f is printed as %s: rounded once", (estimate, text) => {
  const at = thousandths({ estimate, low: estimate, high: estimate });
  const svg = forest([{ label: "one", ...at }], { document: document as unknown as Document, title: "Estimates", xName: "x" });
  expect(svg.textContent).toContain(`${text} [${text}, ${text}]`);
});
