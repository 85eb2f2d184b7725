import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { DOUBLE_COLUMN, mm, pt, SINGLE_COLUMN } from "../theme/units.js";
import { galleries } from "./all.gallery.js";
import { collisions } from "./collisions.js";

const { document } = parseHTML("<!doctype html><html></html>");
const cases = Object.entries(galleries).flatMap(([chart, gallery]) => (["typical", "empty", "extreme"] as const).map((kind) => ({ chart, kind, draw: gallery[kind] })));
const widths = [SINGLE_COLUMN, DOUBLE_COLUMN, mm(60), mm(120)];

describe.each(cases)("$chart, $kind", ({ draw }) => {
  const figure = draw({ document, id: "x" });
  const elements = [...figure.querySelectorAll("*")];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ element: element.localName, name, value })));

  it.each(widths)("no text overlaps another or leaves the figure at %d px", (width) => expect(collisions(draw({ document, width }))).toEqual([]));

  it("has a name and a description that it points to", () => {
    const [title, desc] = figure.children;
    expect(figure.getAttribute("role")).toBe("img");
    expect([title?.localName, desc?.localName]).toEqual(["title", "desc"]);
    expect([title?.id, desc?.id]).toEqual([figure.getAttribute("aria-labelledby"), figure.getAttribute("aria-describedby")]);
    expect(title?.textContent).not.toBe("");
    expect(desc?.textContent).not.toBe("");
  });

  it("needs no style sheet", () => {
    expect(elements.map((element) => element.localName)).not.toContain("style");
    expect(attributes.filter(({ name }) => name === "class" || name === "style")).toEqual([]);
  });

  it("has finite numbers in every attribute", () => expect(attributes.filter(({ value }) => /NaN|Infinity|undefined/.test(value))).toEqual([]));

  it("has no negative size", () => expect(attributes.filter(({ name, value }) => ["width", "height", "r"].includes(name) && Number(value) < 0)).toEqual([]));

  it("sets no type smaller than 7 pt", () => {
    const sizes = [...figure.querySelectorAll("text")].map((text) => Number(text.getAttribute("font-size")));
    expect(Math.min(...sizes, pt(7))).toBeGreaterThanOrEqual(pt(7) - 0.01);
  });

  it("gives every id once, under its own prefix", () => {
    const ids = elements.map((element) => element.id).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith("x-"))).toEqual([]);
  });

  it("is the same text twice, and another in the dark", () => {
    const again = draw({ document, id: "x" }).toString();
    expect(again).toBe(figure.toString());
    expect(draw({ document, id: "x", theme: "dark" }).toString()).not.toBe(again);
  });
});
