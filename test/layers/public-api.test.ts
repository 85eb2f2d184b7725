import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { doorsOf, publicNames } from "./public-names.js";

const kept = new URL("public-api.txt", import.meta.url);

function listing(): string {
  const doors = ["core", "viz", "lab", "queue"].flatMap(doorsOf);
  return doors.map(({ door, file }) => [door, ...publicNames(file).map((name) => `  ${name}`), ""].join("\n")).join("\n");
}

it("the public names are those in public-api.txt; `npm run api` writes the file anew", () => {
  const now = listing();
  if (process.env.UPDATE_API) writeFileSync(kept, now);
  expect(existsSync(kept)).toBe(true);
  expect(now).toBe(readFileSync(kept, "utf8"));
});

it("names of types and of values are told apart", () => {
  const names = publicNames(new URL("matrix.ts", import.meta.url).pathname);
  expect(names).toEqual(["coreDependencies", "coreMatrix", "doorsFor", "labMatrix", "vizMatrix"]);
  expect(publicNames(new URL("imports.ts", import.meta.url).pathname)).toEqual(["importsOf", "type Import"]);
});
