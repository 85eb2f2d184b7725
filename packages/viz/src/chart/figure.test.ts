import { parseHTML } from "linkedom";
import { afterEach, expect, it, vi } from "vitest";
import { darkTheme } from "../theme/theme.js";
import { mm } from "../theme/units.js";
import { figure } from "./figure.js";
import { shape } from "./shape.js";

const { document } = parseHTML("<!doctype html><html></html>");
const nothing = () => ({ height: 10.2, shapes: [], description: "nothing" });

afterEach(() => vi.unstubAllGlobals());

it("asks for a document where there is none", () => {
  expect(() => figure({ title: "x" }, nothing)).toThrow(/give one as options\.document/);
});

it("takes the document of the page where there is one", () => {
  vi.stubGlobal("document", document);
  expect(figure({ title: "x" }, nothing).localName).toBe("svg");
});

it("is one column wide by default, 85 mm at 96 px to the inch, and as high as its drawing in whole px", () => {
  const svg = figure({ title: "x", document }, nothing);
  expect([svg.getAttribute("width"), svg.getAttribute("height"), svg.getAttribute("viewBox")]).toEqual(["321.26", "11", "0 0 321.26 11"]);
  expect(mm(25.4)).toBeCloseTo(96, 10);
});

it("lays paper of its theme under the drawing, also of a theme of one's own", () => {
  const paper = (theme: "light" | "dark" | typeof darkTheme) => figure({ title: "x", document, theme }, nothing).querySelector("rect")?.getAttribute("fill");
  expect([paper("light"), paper("dark"), paper({ ...darkTheme, paper: "#010203" })]).toEqual(["#FFFFFF", "#1A1E24", "#010203"]);
});

it("prefers the description that it is given", () => {
  const desc = (description?: string) => figure({ title: "x", document, ...(description === undefined ? {} : { description }) }, nothing).querySelector("desc")?.textContent;
  expect([desc(), desc("mine")]).toEqual(["nothing", "mine"]);
});

it("writes coordinates in hundredths and never a negative zero", () => {
  const svg = figure({ title: "x", document }, () => ({ ...nothing(), shapes: [shape("line", { x1: 1 / 3, x2: -0.001 })] }));
  const line = svg.querySelector("line")!;
  expect([line.getAttribute("x1"), line.getAttribute("x2")]).toEqual(["0.33", "0"]);
});

it("keeps signs of XML in names apart from its own", () => {
  const text = figure({ title: `<b> & "c"`, document }, nothing).toString();
  expect(text).toContain("&lt;b&gt; &amp;");
  expect(text).not.toContain("<b>");
});
