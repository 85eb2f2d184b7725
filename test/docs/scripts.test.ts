import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pages, place, read } from "../../scripts/docs/pages.mjs";

const { scripts } = JSON.parse(readFileSync(place("package.json"), "utf8"));

it.each(pages())("every npm script that %s names is there", (page) => {
  const named = [...read(page).matchAll(/\bnpm run (?:-s )?([a-z][a-z:]*)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
