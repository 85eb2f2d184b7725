import { SpecError } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import type { Network } from "../network.js";
import { exportIssues } from "./export-issues.js";
import { type NetworkFormat, networkFormats } from "./import-options.js";
import { utf8 } from "../../random/utf8.js";
import { csvText } from "./write-csv.js";
import { edgeListText } from "./write-edge-list.js";
import { gexfText } from "./write-gexf.js";
import { graphmlText } from "./write-graphml.js";
import { graphologyText } from "./write-graphology.js";
import { nodeLinkText } from "./write-node-link.js";

const CHUNK = 65_536;

const writers: Readonly<Record<NetworkFormat, (network: Network) => Iterable<string>>> = {
  "edge-list": edgeListText, csv: csvText, gexf: gexfText, graphml: graphmlText, graphology: graphologyText, "node-link": nodeLinkText,
};

/**
 * The network as a file, in pieces of about 64 KiB; importing it gives the network back, in canonical form.
 *
 * @throws {SpecError} at once, where the format cannot hold what the network holds: nothing is lost silently
 */
export function exportNetwork(network: Network, format: NetworkFormat): Iterable<Uint8Array> {
  if (!networkFormats.includes(format)) {
    throw new SpecError([{ code: "E_EXPORT_FORMAT", path: "format", expected: `one of ${networkFormats.join(", ")}`, received: show(format) }], "export");
  }
  const issues = exportIssues(network, format);
  if (issues.length > 0) throw new SpecError(issues, `export as ${format}`);
  return inChunks(writers[format](network));
}

function* inChunks(texts: Iterable<string>): Generator<Uint8Array> {
  let open = "";
  for (const text of texts) {
    open += text;
    if (open.length < CHUNK) continue;
    yield utf8(open);
    open = "";
  }
  if (open !== "") yield utf8(open);
}
