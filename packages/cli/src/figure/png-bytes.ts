import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { withDensity } from "./with-density.js";

const { resolve } = createRequire(import.meta.url);
const FONTS = ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"];
const PX_PER_INCH = 96;

let ready: Promise<Uint8Array[]> | undefined;

/**
 * A PNG of an SVG's text, so many dots to an inch of its 96 px (by default 300), the density noted in the file.
 * All type is set in Arimo, which comes with this package: the same bytes everywhere, whatever fonts a machine has.
 *
 * @throws {Error} when the text is no SVG
 */
export async function pngBytes(svg: string, { dpi = 300 }: { readonly dpi?: number } = {}): Promise<Uint8Array> {
  const fontBuffers = await (ready ??= prepare());
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" };
  const resvg = new Resvg(svg, { font, fitTo: { mode: "zoom", value: dpi / PX_PER_INCH } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return withDensity(png, dpi);
}

async function prepare(): Promise<Uint8Array[]> {
  await initWasm(await readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all(FONTS.map((file) => readFile(resolve(`@expo-google-fonts/arimo/${file}`))));
}
