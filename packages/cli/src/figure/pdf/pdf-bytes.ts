import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Picture, pdfDrawing, type Typeset } from "./pdf-drawing.js";
import { pdfFile, type PdfObject, pdfText } from "./pdf-file.js";
import { type TrueType, trueType } from "./true-type.js";

const { resolve } = createRequire(import.meta.url);
const FILES = { Arimo: "400Regular/Arimo_400Regular.ttf", "Arimo-Bold": "700Bold/Arimo_700Bold.ttf" } as const;
type FontName = keyof typeof FILES;

/** Points in a px: 72 and 96 to an inch. */
const POINTS = 0.75;
const NOT_SYMBOLIC = 32;

/** What stands in the file besides the picture. */
export interface PdfAbout {
  readonly title: string;
  readonly caption: string;
}

/** A figure as a PDF of one page of its size. Type is type: set in Arimo, of which it holds the glyphs that it needs, and can be searched and copied. No date, so that the same figure gives the same page. */
export function pdfBytes(figure: Picture, { title, caption }: PdfAbout): Uint8Array {
  const used = new Map<FontName, Map<number, string>>();
  const drawing = pdfDrawing(figure, typesetter(used));
  const [width, height] = ["width", "height"].map((name) => Math.round(Number(figure.getAttribute(name)) * POINTS * 1000) / 1000) as [number, number];
  const fonts = [...used.keys()];
  const first = 6;
  const objects: PdfObject[] = [
    "<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</DisplayDocTitle true>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</Font<<${fonts.map((name, k) => `/${name} ${first + 5 * k} 0 R`).join("")}>>>>>>`,
    { entries: "", bytes: Buffer.from(`${POINTS} 0 0 -${POINTS} 0 ${height} cm\n${drawing}\n`) },
    `<</Title ${pdfText(title)}/Subject ${pdfText(caption)}/Creator(Talkback)>>`,
    ...fonts.flatMap((name, k) => fontObjects(name, fontOf(name), used.get(name)!, first + 5 * k)),
  ];
  return pdfFile(objects, 5);
}

const opened = new Map<FontName, TrueType>();

function fontOf(name: FontName): TrueType {
  if (!opened.has(name)) opened.set(name, trueType(readFileSync(resolve(`@expo-google-fonts/arimo/${FILES[name]}`))));
  return opened.get(name)!;
}

/** Sets texts, and keeps which glyphs of which fonts stand for which characters. */
const typesetter = (used: Map<FontName, Map<number, string>>): Typeset => (text, bold) => {
  const name = bold ? "Arimo-Bold" : "Arimo";
  const font = fontOf(name);
  const known = used.get(name) ?? new Map<number, string>();
  used.set(name, known);
  const glyphs = [...text].map((character) => {
    const glyph = font.glyphOf(character.codePointAt(0)!);
    known.set(glyph, character);
    return glyph;
  });
  return { font: name, glyphs: glyphs.map(hex).join(""), width: glyphs.reduce((sum, glyph) => sum + font.advanceOf(glyph), 0) / 1000 };
};

const hex = (value: number): string => value.toString(16).padStart(4, "0");

/** Five objects, from the number `at`: the font, its glyphs, what describes it, its file, and which text its glyphs are. @see ISO 32000-1:2008, 9.7 */
function fontObjects(font: FontName, from: TrueType, known: ReadonlyMap<number, string>, at: number): readonly PdfObject[] {
  const name = `TLKBCK+${font}`;
  const glyphs = [...known.keys()].sort((a, b) => a - b);
  const bytes = from.subset(glyphs);
  return [
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${at + 1} 0 R]/ToUnicode ${at + 4} 0 R>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ${at + 2} 0 R/W[${glyphs.map((glyph) => `${glyph}[${from.advanceOf(glyph)}]`).join("")}]>>`,
    `<</Type/FontDescriptor/FontName/${name}/Flags ${NOT_SYMBOLIC}/FontBBox[${from.box.join(" ")}]/ItalicAngle 0/Ascent ${from.ascent}/Descent ${from.descent}/CapHeight 716/StemV ${font === "Arimo" ? 80 : 140}/FontFile2 ${at + 3} 0 R>>`,
    { entries: `/Length1 ${bytes.length}`, bytes },
    { entries: "", bytes: Buffer.from(unicodeMap(glyphs.map((glyph) => [glyph, known.get(glyph)!]))) },
  ];
}

/** Entries of one block of a map, at most. */
const BLOCK = 100;

function unicodeMap(pairs: readonly (readonly [glyph: number, text: string])[]): string {
  const blocks = Array.from({ length: Math.ceil(pairs.length / BLOCK) }, (_, k) => pairs.slice(k * BLOCK, (k + 1) * BLOCK));
  const units = (text: string) => Array.from({ length: text.length }, (_, k) => hex(text.charCodeAt(k))).join("");
  return [
    "/CIDInit/ProcSet findresource begin 12 dict begin begincmap", "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def",
    "1 begincodespacerange <0000><ffff> endcodespacerange", ...blocks.map((block) => `${block.length} beginbfchar\n${block.map(([glyph, text]) => `<${hex(glyph)}><${units(text)}>`).join("\n")}\nendbfchar`),
    "endcmap CMapName currentdict/CMap defineresource pop end end",
  ].join("\n");
}
