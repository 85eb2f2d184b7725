import { type Theme, darkTheme, lightTheme } from "../theme/theme.js";
import { FONT_FAMILY } from "../theme/type.js";
import { SINGLE_COLUMN } from "../theme/units.js";
import { type Shape, rectangle, rounded, shape } from "./shape.js";

/** What every chart is given besides its data. */
export interface FigureOptions {
  /** The figure's name to who cannot see it; a caption is not drawn. */
  readonly title: string;
  /** What it shows, for who cannot see it; by default the values that it draws. */
  readonly description?: string;
  /** In px; by default one column of print, {@link SINGLE_COLUMN}. Below 240 labels are cut. */
  readonly width?: number;
  /** By default "light", for print. */
  readonly theme?: "light" | "dark" | Theme;
  /** Makes the elements; by default that of the page. */
  readonly document?: Document;
  /** Prefix of ids inside the figure, unique on a page; by default made from the title. */
  readonly id?: string;
}

/** What a chart has to work with. */
export interface Canvas {
  readonly width: number;
  readonly theme: Theme;
  readonly id: string;
}

/** What a chart made of it. */
export interface Drawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly description: string;
}

const NAMESPACE = "http://www.w3.org/2000/svg";
const NARROWEST = 240;

/**
 * Draws a figure as an element that stands alone: no style sheet, no other file.
 *
 * @throws {TypeError} when there is no document, neither given nor global
 */
export function figure(options: FigureOptions, draw: (canvas: Canvas) => Drawing): SVGSVGElement {
  const canvas = canvasOf(options);
  const { width, theme, id } = canvas;
  const drawing = draw(canvas);
  const height = Math.ceil(drawing.height);
  const root = shape("svg", {
    xmlns: NAMESPACE, width, height, viewBox: `0 0 ${rounded(width)} ${height}`, role: "img", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-desc`,
    "font-family": FONT_FAMILY, "text-rendering": "geometricPrecision",
  }, [
    shape("title", { id: `${id}-title` }, [options.title]),
    shape("desc", { id: `${id}-desc` }, [options.description ?? drawing.description]),
    rectangle({ x: 0, y: 0, width, height }, { fill: theme.paper }),
    ...drawing.shapes,
  ]);
  return element(documentOf(options), root) as SVGSVGElement;
}

function canvasOf({ title, width = SINGLE_COLUMN, theme = "light", id = slug(title) }: FigureOptions): Canvas {
  const themes = { light: lightTheme, dark: darkTheme };
  return { width: Math.max(NARROWEST, width), theme: typeof theme === "string" ? themes[theme] : theme, id };
}

function documentOf(options: FigureOptions): Document {
  const found = options.document ?? (globalThis as { document?: Document }).document;
  if (found === undefined) throw new TypeError("no document to make elements with: give one as options.document, outside of a browser for instance linkedom's");
  return found;
}

/** A shape as an element, with all it holds. */
export function element(document: Document, { name, attributes, children }: Shape): SVGElement {
  const made = document.createElementNS(NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(typeof value === "number" ? rounded(value) : value));
  for (const child of children) made.appendChild(typeof child === "string" ? document.createTextNode(child) : element(document, child));
  return made;
}

const slug = (title: string): string => `figure-${title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
