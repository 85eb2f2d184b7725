import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, it } from "vitest";
import { fromSource } from "../../scripts/from-source.mjs";
import { doorsOf } from "./public-names.js";
import { root } from "./source-file.js";

/** Bytes of a door with all that it needs, as one minified script, compressed. */
async function sizeOf(file: string): Promise<number> {
  const made = await build({
    configFile: false, root, logLevel: "silent", plugins: [fromSource],
    build: { write: false, target: "es2023", lib: { entry: file, name: "door", formats: ["iife"], fileName: "door" }, rolldownOptions: { external: ["fast-check"] } },
  });
  const [{ output }] = (Array.isArray(made) ? made : [made]) as [Rolldown.RolldownOutput];
  return gzipSync(output[0].code, { level: 9 }).length;
}

async function sizes(): Promise<string> {
  const lines: string[] = [];
  for (const { door, file } of doorsOf("core")) lines.push(`${door}: ${await sizeOf(file)}`);
  return lines.join("\n");
}

it("the main door of core is at most 40 kB, minified and compressed", async () => {
  const [main] = doorsOf("core");
  expect(main!.door).toBe("@talkback/core");
  const size = await sizeOf(main!.file);
  expect(size, size > 40_000 ? await sizes() : "").toBeLessThanOrEqual(40_000);
  expect(size).toBeGreaterThan(20_000);
});
