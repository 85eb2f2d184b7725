import { createHash } from "node:crypto";
import { dirname, isAbsolute, join } from "node:path";
import { show, SpecError } from "@talkback/core";
import { isPlain } from "@talkback/core/describe";
import { exportNetwork, importNetworkSync } from "@talkback/core/io";
import { readBytes } from "../lab/read-results.js";
import { withCommunity } from "../read-network.js";
import { refuse } from "../refuse.js";

/** What a study says of its network's file; values of other types are left for the study to refuse. */
interface Asked {
  readonly file: string;
  readonly [option: string]: unknown;
}

/**
 * The JSON of a study with the network in it whose file it names; as it is where it names none, or holds it already.
 *
 * @param study its file: the network's lies in the same folder or below
 * @throws {SpecError} when the file cannot be read, or is no network
 */
export function withNetwork(json: unknown, study: string): unknown {
  if (!isPlain(json) || !isPlain(json.network) || typeof json.network.file !== "string" || json.network.file === "" || json.network.content != null) return json;
  const asked = json.network as Asked;
  return { ...json, network: { ...asked, ...read(asked, study) } };
}

function read(asked: Asked, study: string): { readonly sha256: string; readonly content: unknown } {
  const { file } = asked;
  if (isAbsolute(file) || file.split(/[\\/]/).includes("..")) refuse({ code: "E_STUDY", path: `${study}, network.file`, expected: "a file in the folder of the study or below", received: show(file) });
  const path = join(dirname(study), file);
  const bytes = readBytes(path);
  try {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const imported = importNetworkSync(bytes, optionsOf(asked));
    const { network } = withCommunity({ ...imported, name: file, sha256 }, typeof asked.community === "string" && asked.community !== "" ? asked.community : undefined, "network.community");
    return { sha256, content: JSON.parse(Buffer.concat([...exportNetwork(network, "node-link")]).toString()) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? path : `${path}, ${issue.path}` })), study);
  }
}

/** As far as they are given: what is absent is found out of the file. */
function optionsOf({ file, directed, ...asked }: Asked): Parameters<typeof importNetworkSync>[1] {
  const given = ["format", "header", "merge", "keyColumn"].flatMap((name) => (typeof asked[name] === "string" && asked[name] !== "" ? [[name, asked[name]] as const] : []));
  return { name: file, ...(directed === true ? { directed } : {}), ...Object.fromEntries(given) };
}
