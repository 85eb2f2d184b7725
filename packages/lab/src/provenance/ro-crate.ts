import { ENGINE } from "@talkback/core";
import type { Study } from "@talkback/core/experiment";
import type { WrittenFile } from "../tables/table-files.js";
import { orcidOf, titleOf } from "./people.js";
import type { Made } from "./provenance.js";

export const RO_CRATE = "ro-crate-metadata.json";

const PROCESS_RUN = "https://w3id.org/ro/wfrun/process/0.5";
const SOFTWARE = "#talkback";
const SWEEP = "#sweep";

/** A file of the crate; bytes and hash are told where they are the same everywhere. */
export interface CrateFile extends Partial<Omit<WrittenFile, "file">> {
  readonly file: string;
  readonly title: string;
}

interface Entity {
  readonly "@id": string;
  readonly "@type": string;
  readonly [property: string]: unknown;
}

/** Metadata of results as an RO-Crate 1.1 by the profile Process Run Crate 0.5: one sweep made all tables from the study. */
export function roCrate(study: Study, input: CrateFile, results: readonly CrateFile[], about: readonly CrateFile[], { started, ended }: Made): object {
  const authors = study.authors.map((author, k): Entity => ({
    "@id": orcidOf(author) ?? `#author-${k + 1}`, "@type": "Person", name: author.name, ...(author.affiliation === "" ? {} : { affiliation: author.affiliation }),
  }));
  const files = [input, ...results, ...about];
  const root: Entity = {
    "@id": "./", "@type": "Dataset", name: titleOf(study), description: study.question === "" ? `Results of the study ${study.id}.` : study.question,
    datePublished: ended.slice(0, 10), license: { "@id": licenceId(study) }, ...(authors.length === 0 ? {} : { author: authors.map(reference) }),
    conformsTo: { "@id": PROCESS_RUN }, hasPart: files.map(({ file }) => ({ "@id": file })), mentions: [{ "@id": SWEEP }],
  };
  const sweep: Entity = {
    "@id": SWEEP, "@type": "CreateAction", name: `Runs of the study ${study.id}`, startTime: started, endTime: ended, instrument: { "@id": SOFTWARE },
    ...(authors.length === 0 ? {} : { agent: authors.map(reference) }), object: [{ "@id": input.file }], result: results.map(({ file }) => ({ "@id": file })),
  };
  return {
    "@context": ["https://w3id.org/ro/crate/1.1/context", "https://w3id.org/ro/terms/workflow-run/context"],
    "@graph": [
      { "@id": RO_CRATE, "@type": "CreativeWork", conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" }, about: { "@id": "./" } },
      root, sweep,
      { "@id": SOFTWARE, "@type": "SoftwareApplication", name: "Talkback", softwareVersion: ENGINE, license: { "@id": "https://spdx.org/licenses/MIT" } },
      { "@id": PROCESS_RUN, "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
      ...licences(study), ...authors, ...files.map(fileEntity),
    ],
  };
}

const reference = ({ "@id": id }: Entity): object => ({ "@id": id });

const licenceId = ({ licence }: Study): string => (licence === "" ? "#licence" : `https://spdx.org/licenses/${encodeURIComponent(licence)}`);

function licences(study: Study): Entity[] {
  const [own, software] = [licenceId(study), "https://spdx.org/licenses/MIT"];
  const named: Entity = { "@id": own, "@type": "CreativeWork", name: study.licence === "" ? "No licence given" : study.licence };
  return own === software ? [named] : [named, { "@id": software, "@type": "CreativeWork", name: "MIT" }];
}

const TYPES: Readonly<Record<string, string>> = { csv: "text/csv", parquet: "application/vnd.apache.parquet", json: "application/json", cff: "application/yaml" };

function fileEntity({ file, title, bytes, sha256 }: CrateFile): Entity {
  const type = TYPES[file.slice(file.lastIndexOf(".") + 1)];
  return {
    "@id": file, "@type": "File", name: title, ...(type === undefined ? {} : { encodingFormat: type }),
    ...(bytes === undefined ? {} : { contentSize: String(bytes) }), ...(sha256 === undefined ? {} : { sha256 }),
  };
}
