import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { cellMeans, DOUBLE_COLUMN, SINGLE_COLUMN } from "@talkback/viz/figures";
import { describe, expect, it } from "vitest";
import { pngBytes } from "./png-bytes.js";
import { svgText } from "./svg-text.js";

const chart = (width: number) =>
  svgText((document) => cellMeans([{ x: "a", mean: 1, low: 0, high: 2 }], { title: `<Means> & "more"`, yName: "Attitude α ≥ −1", width, document }));

/** Chunks of a PNG by name; those of one name joined. */
function chunksOf(png: Uint8Array): Readonly<Record<string, Buffer>> {
  const bytes = Buffer.from(png);
  const found: Record<string, Buffer> = {};
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    found[name] = Buffer.concat([found[name] ?? Buffer.alloc(0), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

describe("a PNG", () => {
  it.each([[SINGLE_COLUMN, 300, 1004], [DOUBLE_COLUMN, 300, 2126], [SINGLE_COLUMN, 600, 2008]])("of %d px at %d dpi is %d dots wide, as 85 mm and 180 mm ask for", async (width, dpi, dots) => {
    const { IHDR, IDAT, pHYs } = chunksOf(await pngBytes(chart(width), { dpi }));
    const [wide, high] = [IHDR!.readUInt32BE(0), IHDR!.readUInt32BE(4)];
    expect(wide).toBe(dots);
    expect(inflateSync(IDAT!).length).toBe((wide * 4 + 1) * high);
    expect([pHYs!.readUInt32BE(0), pHYs!.readUInt32BE(4), pHYs![8]]).toEqual([Math.round(dpi / 0.0254), Math.round(dpi / 0.0254), 1]);
  });

  it("has the same bytes twice, and on every machine: type, lines, fill and blending", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#FFFFFF"/><path d="M2,18L58,2" stroke="#B1126F" stroke-width="1.3" stroke-opacity=".5"/><text x="4" y="12" font-size="10" font-family="Arimo, Arial, sans-serif">σ ≥ −1</text></svg>`;
    const [once, again] = [await pngBytes(svg), await pngBytes(svg)];
    expect(again).toEqual(once);
    expect(createHash("sha256").update(once).digest("hex")).toBe("018fc5e517eb89e24526b3cd7af02723c79eb36b6980806052e34563ea01d824");
  });

  it("sets type in the font that comes with the package, whatever family is asked for", async () => {
    const text = (family: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="4" y="12" font-size="10" font-family="${family}">Why</text></svg>`;
    const [ours, other, none] = [await pngBytes(text("Arimo")), await pngBytes(text("Comic Neue, sans-serif")), await pngBytes(text("Arimo").replace("Why", ""))];
    expect(other).toEqual(ours);
    expect(none).not.toEqual(ours);
  });

  it("is refused for what is no SVG", async () => expect(pngBytes("no figure")).rejects.toThrow());
});

describe("the text of an SVG", () => {
  it("is a file of its own, with its signs of XML apart from those of names", () => {
    const svg = chart(SINGLE_COLUMN);
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain("&lt;Means&gt; &amp;");
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("is the same every time", () => expect(chart(SINGLE_COLUMN)).toBe(chart(SINGLE_COLUMN)));
});
