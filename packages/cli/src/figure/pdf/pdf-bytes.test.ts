import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { forest, type Verdict, sensitivity } from "@talkback/viz/figures";
import { describe, expect, it } from "vitest";
import { drawnElement } from "../svg-text.js";
import { pdfBytes } from "./pdf-bytes.js";

const VERDICTS: readonly Verdict[] = ["supported", "leans", "close", "reversed"];
const ROWS = VERDICTS.map((verdict, k) => ({ label: `Änderung ${k}: α → “β”`, estimate: k - 1, low: k - 1.5, high: k - 0.5, verdict, margin: [-0.1, 0.1] as const }));
const about = { title: "Effects", caption: "What (it) does" };
const figures = {
  forest: () => drawnElement((document) => forest(ROWS, { document, title: "Effects", xName: "Effect, −1 to 2" })),
  sensitivity: () => drawnElement((document) => sensitivity([{ name: "push", values: [{ value: 1, low: 0.5, high: 1.5 }, { value: 0.3 }] }], { document, title: "Effects", measures: ["μ*", "σ"], xName: "Effects" })),
  nothing: () => drawnElement((document) => forest([], { document, title: "Effects", xName: "Effect" })),
};

/** Objects of a PDF by their places in its table, with streams unpacked. */
function objectsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  const [, table] = /startxref\n(\d+)\n%%EOF\n$/.exec(text)!;
  const places = [...text.slice(Number(table)).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  return places.map((at, k) => {
    expect(text.slice(at).startsWith(`${k + 1} 0 obj\n`)).toBe(true);
    const body = text.slice(at, text.indexOf("\nendobj\n", at));
    const stream = body.indexOf("stream\n");
    if (stream < 0) return body;
    const length = Number(/\/Length (\d+)>>/.exec(body)![1]);
    return body.slice(0, stream) + inflateSync(Buffer.from(body.slice(stream + 7, stream + 7 + length), "latin1")).toString("latin1");
  });
}

/** Texts that a page shows, by the maps of its fonts from glyphs to characters. */
function textsIn(objects: readonly string[]): string[] {
  const fonts = new Map([...objects[2]!.matchAll(/\/(Arimo[-\w]*) (\d+) 0 R/g)].map(([, name, number]) => {
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects[Number(number) - 1]!)!;
    return [name!, new Map([...objects[Number(map) - 1]!.matchAll(/^<(\w{4})><(\w{4})>$/gm)].map(([, glyph, code]) => [glyph!, String.fromCharCode(Number.parseInt(code!, 16))]))];
  }));
  return [...objects[3]!.matchAll(/BT \/(\S+) \S+ Tf 0 Tr .*? <(\w*)> Tj ET/g)].map(([, font, glyphs]) => glyphs!.match(/.{4}/g)!.map((glyph) => fonts.get(font!)!.get(glyph)).join(""));
}

describe("a figure as PDF", () => {
  it.each(["forest", "sensitivity", "nothing"] as const)("holds the texts of the %s as text, and a stroke or filling for each other element", (name) => {
    const figure = figures[name]();
    const objects = objectsOf(pdfBytes(figure, about));
    const kinds = Array.from(figure.children).map(({ localName }) => localName);
    expect(textsIn(objects)).toEqual(Array.from(figure.querySelectorAll("text"), ({ textContent }) => textContent));
    expect(objects[3]!.match(/ [SfB] Q$/gm)).toHaveLength(kinds.filter((kind) => ["line", "rect", "path", "circle"].includes(kind)).length);
    expect(kinds.filter((kind) => kind === "text").length).toBeGreaterThan(2);
  });

  it("is as large as the figure in print, named, and the same each time", () => {
    const figure = figures.forest();
    const [width, height] = ["width", "height"].map((side) => Number(figure.getAttribute(side)) * 0.75);
    const pdf = pdfBytes(figure, about);
    const [, , page, , info] = objectsOf(pdf);
    expect(/MediaBox\[0 0 (\S+) (\S+)\]/.exec(page!)!.slice(1).map(Number)).toEqual([expect.closeTo(width!, 3), expect.closeTo(height!, 3)]);
    expect(info).toContain(`/Title <feff${Buffer.from("Effects", "utf16le").swap16().toString("hex")}>`);
    expect(Buffer.from(pdfBytes(figures.forest(), about)).equals(pdf)).toBe(true);
    expect(pdf.length).toBeLessThan(30_000);
  });

  it("refuses what it would have to leave out", () => {
    const svg = (inner: string) => drawnElement((document) => {
      const root = document.createElementNS("http://www.w3.org/2000/svg", "svg") as unknown as SVGSVGElement;
      root.innerHTML = inner;
      return root;
    });
    for (const [inner, told] of [["<g><line/></g>", "<g>"], [`<rect fill="#000000" fill-opacity="0.5"/>`, "fill-opacity"], [`<rect fill="red"/>`, "red"], [`<path d="M0,0A1,1 0 0 1 2,2"/>`, "A1,1"]] as const) {
      expect(() => pdfBytes(svg(inner), about)).toThrow(told);
    }
  });

  it("is drawn without a complaint by Ghostscript, with the same words, where that is installed", () => {
    const { error, status, stdout, stderr } = spawnSync("gs", ["-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-sOutputFile=-", "-"], { input: pdfBytes(figures.forest(), about), encoding: "utf8" });
    if (error !== undefined) return console.warn("PDF is not tried with another reader: there is no gs");
    expect([status, stderr]).toEqual([0, ""]);
    for (const word of ["Änderung 2: α → “β”", "Effect, −1 to 2", "1.00 [0.50, 1.50]"]) expect(stdout.replace(/ +/g, " ")).toContain(word);
  });
});
