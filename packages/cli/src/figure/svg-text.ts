import type { FigureOptions } from "@talkback/viz/figures";
import { parseHTML } from "linkedom";

/** What a chart makes its elements with. */
export type FigureDocument = NonNullable<FigureOptions["document"]>;

/** What `draw` makes with a document that has no browser. */
export const drawnElement = <E>(draw: (document: FigureDocument) => E): E => draw(parseHTML("<!doctype html><html></html>").document as unknown as FigureDocument);

/** The text of an SVG file: what `draw` makes, as XML. */
export const svgText = (draw: (document: FigureDocument) => { toString(): string }): string => `<?xml version="1.0" encoding="UTF-8"?>\n${drawnElement(draw).toString()}\n`;
