import type { FigureOptions } from "@talkback/viz/figures";
import { parseHTML } from "linkedom";

/** What a chart makes its elements with. */
export type FigureDocument = NonNullable<FigureOptions["document"]>;

/** The text of an SVG file: what `draw` makes with a document that has no browser. */
export function svgText(draw: (document: FigureDocument) => { toString(): string }): string {
  const { document } = parseHTML("<!doctype html><html></html>");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${draw(document as unknown as FigureDocument).toString()}\n`;
}
