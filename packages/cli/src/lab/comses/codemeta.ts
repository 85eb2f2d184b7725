import { ENGINE } from "@talkback/core";
import type { Study } from "@talkback/core/experiment";
import type { ResultsManifest } from "@talkback/lab";

/** A study and its results as software metadata: CodeMeta 3.0, in JSON-LD. What a study does not tell, such as funders or keywords, is left out. @see https://codemeta.github.io/terms/ */
export function codemeta({ id, title, question, licence, hash, authors }: Study, { made: { versions, ended } }: ResultsManifest): object {
  const people = authors.map(({ name, orcid, affiliation }) => ({
    "@type": "Person", ...(orcid === "" ? {} : { "@id": `https://orcid.org/${orcid}` }), name, ...(affiliation === "" ? {} : { affiliation: { "@type": "Organization", name: affiliation } }),
  }));
  return {
    "@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode", identifier: `sha256:${hash}`, name: title || id, description: question || `Results of the study ${id}.`,
    ...(people.length === 0 ? {} : { author: people }), ...(licence === "" ? {} : { license: `https://spdx.org/licenses/${encodeURIComponent(licence)}` }), dateCreated: ended.slice(0, 10),
    applicationCategory: "Agent-based model", programmingLanguage: { "@type": "ComputerLanguage", name: "TypeScript" }, runtimePlatform: "Node.js 20.19 or later",
    softwareRequirements: [...Object.entries(versions).map(([name, version]) => `${name} ${version}`), ENGINE],
  };
}
