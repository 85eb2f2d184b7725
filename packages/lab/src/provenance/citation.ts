import { ENGINE } from "@talkback/core";
import type { Study } from "@talkback/core/experiment";
import { namesOf, orcidOf, titleOf } from "./people.js";

export const CITATION = "CITATION.cff";

/** `CITATION.cff` (1.2.0) of a study's results; without authors, an entity that says so, as the format wants one. */
export function citation(study: Study): string {
  const { question, licence, hash, authors } = study;
  const lines = [
    "cff-version: 1.2.0", "message: If you use these results, please cite them.", "type: dataset", `title: ${quoted(titleOf(study))}`,
    ...(question === "" ? [] : [`abstract: ${quoted(question)}`]),
    "authors:", ...(authors.length === 0 ? ["  - name: Authors not given"] : authors.flatMap(authorLines)),
    ...(licence === "" ? [] : [`license: ${quoted(licence)}`]),
    "identifiers:", "  - type: other", `    value: ${quoted(`sha256:${hash}`)}`, "    description: SHA-256 of the study",
    "references:", "  - type: software", '    title: "Talkback: what happens to word of mouth when consumers talk back"', "    authors:", "      - name: The Talkback authors",
    `    version: ${quoted(ENGINE)}`, "    license: MIT",
  ];
  return `${lines.join("\n")}\n`;
}

function authorLines(author: Study["authors"][number]): string[] {
  const [names, orcid] = [namesOf(author), orcidOf(author)];
  return [
    ...(names === null ? [`  - name: ${quoted(author.name)}`] : [`  - family-names: ${quoted(names.family)}`, `    given-names: ${quoted(names.given)}`]),
    ...(orcid === null ? [] : [`    orcid: ${quoted(orcid)}`]),
    ...(author.affiliation === "" || names === null ? [] : [`    affiliation: ${quoted(author.affiliation)}`]),
  ];
}

/** A text as YAML reads it in double quotes, which JSON's are a part of. */
const quoted = (text: string): string => JSON.stringify(text);
