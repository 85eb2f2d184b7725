import { describe, expect, it } from "vitest";
import { cycles } from "./cycles.js";
import { coreMatrix } from "./matrix.js";
import { isTest, sourceFiles } from "./source-file.js";
import { violations } from "./violations.js";

const files = sourceFiles();
const core = files.filter((file) => file.path.startsWith("packages/core/src/") && !isTest(file.path));
const file = (path: string, text: string) => ({ path, text });

describe("the layers", () => {
  it("hold in every file of the repository", () => {
    expect(core.length).toBeGreaterThan(10);
    expect(violations(files)).toEqual([]);
  });

  it("know no circle of files in core", () => {
    expect(cycles(core)).toEqual([]);
  });

  it("only look down: no two layers may import each other", () => {
    const pairs = Object.entries(coreMatrix).flatMap(([from, allowed]) => Object.keys(allowed).map((to) => [from, to] as const));
    expect(pairs.filter(([from, to]) => from !== to && coreMatrix[to]?.[from] !== undefined)).toEqual([]);
  });
});

describe("a planted violation is found:", () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ["an import upwards", "packages/core/src/graph/x.ts", `import { run } from "../engine/run.js";`],
    ["a type upwards", "packages/core/src/spec/x.ts", `import type { Ties } from "../graph/ties.js";`],
    ["a type upwards in brackets", "packages/core/src/spec/x.ts", `type T = import("../graph/ties.js").Ties;`],
    ["a re-export upwards", "packages/core/src/random/x.ts", `export * from "../spec/errors.js";`],
    ["an import at run time", "packages/core/src/wom/x.ts", `export const late = () => import("../engine/run.js");`],
    ["a value where only types may pass", "packages/core/src/influence/x.ts", `import { inDegree } from "../graph/ties.js";`],
    ["a type in an import that stays", "packages/core/src/influence/x.ts", `import { type Ties } from "../graph/ties.js";`],
    ["a sibling", "packages/core/src/brand/x.ts", `import { price } from "../market/price.js";`],
    ["the door from inside", "packages/core/src/engine/x.ts", `import { simulate } from "../index.js";`],
    ["a study that reaches behind the door", "packages/core/src/studies/x/y.ts", `import { run } from "../../engine/run.js";`],
    ["a folder nobody declared", "packages/core/src/misc/x.ts", `import "./y.js";`],
    ["Node in core", "packages/core/src/graph/x.ts", `import { readFileSync } from "node:fs";`],
    ["a package in the wrong place", "packages/core/src/engine/x.ts", `import alea from "seedrandom";`],
    ["another package's source in core", "packages/core/src/engine/x.ts", `import "../../../viz/src/index.js";`],
    ["core's source in the command line", "packages/cli/src/x.ts", `import "../../core/src/engine/run.js";`],
    ["a path behind core's doors", "packages/cli/src/x.ts", `import "@talkback/core/dist/engine/run.js";`],
    ["the command line in the page", "packages/viz/src/x.ts", `import "@talkback/cli";`],
    ["a chart that draws", "packages/viz/src/chart/x.ts", `import "../render/network.js";`],
    ["an example that reaches behind the door", "examples/x.ts", `import "../packages/core/src/index.js";`],
  ];
  it.each(planted)("%s", (_, path, text) => {
    expect(violations([file(path, text)])).toHaveLength(1);
  });

  it("a circle of three files", () => {
    const circle = ["a", "b", "c"].map((name, i) => file(`src/${name}.ts`, `import "./${"bca"[i]}.js";`));
    expect(cycles(circle)).toEqual(["src/a -> src/b -> src/c -> src/a"]);
    expect(cycles(circle.slice(1))).toEqual([]);
  });

  it("but not what the matrix allows", () => {
    const allowed = [
      file("packages/core/src/influence/x.ts", `import type { Ties } from "../graph/ties.js"; import { unit } from "../spec/shape.js";`),
      file("packages/core/src/random/x.ts", `import { ln } from "../math/ln.js"; import alea from "seedrandom/lib/alea.js";`),
      file("packages/core/src/studies/x/y.ts", `import { simulate } from "../../index.js"; import "./z.js";`),
      file("packages/viz/app/main.ts", `import { draw } from "../src/render/network.js"; import { simulate } from "@talkback/core";`),
      file("packages/cli/src/x.ts", `import { simulate } from "@talkback/core"; import { parse } from "@talkback/core/io";`),
    ];
    expect(violations(allowed)).toEqual([]);
  });
});
