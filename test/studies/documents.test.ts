import { existsSync } from "node:fs";
import { SETTINGS } from "@talkback/core/studies";
import { describe, expect, it } from "vitest";
import { documentsOf } from "../../packages/cli/src/study/documents.js";
import { declaredPaths, proseOf } from "../../packages/cli/src/study/odd/prose-of.js";
import { EQUATIONS } from "../../packages/cli/src/study/odd/submodels.js";
import { place, read } from "../../scripts/docs/pages.mjs";
import { smallOutcome } from "./small-outcome.js";

const outcome = smallOutcome();
const textOf = (name: string, given = outcome) => [...documentsOf(given)[name]!].join("");
const headings = (text: string, level: number) => [...text.matchAll(new RegExp(`^#{${level}} (.+)$`, "gm"))].map(([, heading]) => heading!);

describe("the ODD of the study", () => {
  const odd = textOf("ODD.md");

  it("has the seven elements of ODD 2020, named and ordered as those of the library's", () => {
    expect(headings(odd, 2)).toEqual([
      "1. Purpose and patterns", "2. Entities, state variables and scales", "3. Process overview and scheduling", "4. Design concepts",
      "5. Initialization", "6. Input data", "7. Submodels",
    ]);
    expect(headings(read("docs/model/odd.md"), 2).slice(0, 7)).toEqual(headings(odd, 2));
  });

  it("has all eleven design concepts, each with text", () => {
    const concepts = odd.split("## 4. Design concepts")[1]!.split("\n## ")[0]!;
    expect(headings(concepts, 3)).toEqual([
      "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction", "Stochasticity", "Collectives", "Observation",
    ]);
    expect(concepts.split(/^### .+$/m).slice(1).filter((text) => text.trim().length < 40)).toEqual([]);
  });

  it("has a row for every declared parameter, with its prose", () => {
    const lacking = declaredPaths().filter((path) => !odd.includes(`| \`${path.replace(/^settings\.|^rule\(dual-power\)\./, "")}\` |`) || !odd.includes(proseOf(path)!));
    expect(lacking).toEqual([]);
  });

  it("has the equations of the rule as the rule's own page has them", () => expect(read("docs/model/dual-power.md")).toContain(`\`\`\`text\n${EQUATIONS}\n\`\`\``));

  it("tells what this run was set to, not what is usual", () => {
    expect(odd).toContain(`| \`n\` | a whole number from 2 to 100000 | ${"default" in SETTINGS.fields.n ? SETTINGS.fields.n.default : ""} | 10 |`);
    const other = textOf("ODD.md", { ...outcome, changes: { "rule.reactance": 0.5 } });
    expect(other).toMatch(/\| `reactance` \| [^|]+ \| 1 \| 0\.5 \|/);
    expect(odd).toMatch(/\| `saturation` \| [^|]+ \| 1 \| 0 \|/);
  });

  it("names the file of targets only where there is one", () => {
    const targets = { name: "mine.json", sha256: "ab12", targets: { notes: null, experiments: [] } };
    expect([odd.includes("none is used"), odd.includes("SHA-256")]).toEqual([true, false]);
    expect(textOf("ODD.md", { ...outcome, targets })).toContain("`mine.json` (SHA-256 `ab12`)");
  });
});

describe("the TRACE notes", () => {
  const trace = textOf("TRACE.md");

  it("have the eight elements, in order", () => {
    expect(headings(trace, 2)).toEqual([
      "1. Problem formulation", "2. Model description", "3. Data evaluation", "4. Conceptual model evaluation",
      "5. Implementation verification", "6. Model output verification", "7. Model analysis", "8. Model output corroboration",
    ]);
  });

  it("say of evaluation, verification, analysis and corroboration what was not done", () => {
    for (const element of trace.split("\n## ").filter((text) => /^[4578]\./.test(text))) expect(element).toMatch(/Not done/);
  });

  it("have the run's own numbers: how many falsifiers failed their claims, and each claim's verdict", () => {
    const { falsifiers, finding } = outcome.study;
    expect(trace).toContain(`${falsifiers.length} falsifiers, of which ${falsifiers.filter(({ failed }) => failed).length} made their claim fail`);
    for (const { claim, holds } of finding.claims) expect(trace).toContain(`- **${claim.id}** ${holds ? "holds" : "does not hold"}`);
  });

  it("name only files that are in the repository", () => {
    const named = [...trace.matchAll(/\b((?:packages|test|docs)\/[\w./-]*[\w/])/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(place(path)))).toEqual([]);
  });
});

it("documents are the same bytes twice, without a word that is not there", () => {
  for (const name of ["ODD.md", "TRACE.md"]) {
    expect(textOf(name)).toBe(textOf(name, { ...outcome }));
    expect(textOf(name)).not.toMatch(/\bundefined\b|\bNaN\b|\[object|-0\.000/);
  }
});
