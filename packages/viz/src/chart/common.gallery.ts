import type { FigureOptions } from "./figure.js";

/** A chart drawn from invented data: as usual, without any, and with what nobody hopes for. */
export type Gallery = Readonly<Record<"typical" | "empty" | "extreme", (common: Omit<FigureOptions, "title">) => SVGSVGElement>>;

export const LONG = "An unusually long name that a careful author might yet give, pneumonoultramicroscopicsilicovolcanoconiosis included";
