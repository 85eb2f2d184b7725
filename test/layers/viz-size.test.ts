import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin, type Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { fromSource } from "../../scripts/from-source.mjs";

const source = (door: string) => fileURLToPath(new URL(`../../packages/viz/src/${door}.ts`, import.meta.url));
const coreStaysOut: Plugin = { name: "core-stays-out", enforce: "pre", resolveId: (id) => (id.startsWith("@talkback/core") ? { id, external: true } : undefined) };
/** The limit is for what draws without WebGL, which only networks of more than 10,000 people use. */
const webglStaysOut: Plugin = { name: "webgl-stays-out", enforce: "pre", load: (id) => (id.endsWith("/view/points-webgl.ts") ? "export const createPoints = () => null;" : undefined) };

/** Bytes of a door as a page ships it, minified and gzipped, without core and WebGL: what is loaded with it, and all that it may load. */
async function sizeOf(entry: string): Promise<{ readonly atOnce: number; readonly ever: number }> {
  const rolldownOptions = { input: entry, preserveEntrySignatures: "strict" as const };
  const built = (await build({ configFile: false, logLevel: "silent", plugins: [coreStaysOut, webglStaysOut, fromSource], build: { write: false, target: "es2023", modulePreload: false, rolldownOptions } })) as Rolldown.RolldownOutput;
  const chunks = new Map(built.output.filter((each) => each.type === "chunk").map((chunk) => [chunk.fileName, chunk]));
  const first = [...chunks.values()].find(({ isEntry }) => isEntry)!;
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (!chunks.has(name) || needed.has(name)) return;
    needed.add(name);
    chunks.get(name)!.imports.forEach(need);
  };
  need(first.fileName);
  const gzipped = (names: Iterable<string>) => gzipSync([...names].map((name) => chunks.get(name)!.code).join("\n"), { level: 9 }).length;
  return { atOnce: gzipped(needed), ever: gzipped(chunks.keys()) };
}

describe("what a page loads, gzipped, without core and WebGL", () => {
  it.each([["index", 60_000, 100_000], ["element", 60_000, 100_000]])("door %s: at most %d bytes to play a run, at most %d with every view and a recording", async (door, atOnce, ever) => {
    const size = await sizeOf(source(door));
    expect(size.atOnce).toBeLessThanOrEqual(atOnce);
    expect(size.ever).toBeLessThanOrEqual(ever);
    expect(size.atOnce).toBeGreaterThan(20_000);
  });

  it.each([["poster", 30_000], ["figures", 30_000], ["views", 80_000]])("door %s: at most %d bytes", async (door, most) => {
    expect((await sizeOf(source(door))).ever).toBeLessThanOrEqual(most);
  });
});
