import { SaxesParser } from "saxes";
import { show } from "../../spec/show.js";
import type { ByteReader, Intake } from "./intake.js";
import { textDecoder } from "./text.js";

const DEEPEST = 64;
const LONGEST_TOKEN = 1_048_576;
const SLICE = 65_536;

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML that comes in pieces. Refused: any DOCTYPE, entities beyond the five, elements deeper than 64,
 * single tokens longer than 1 MiB, and encodings other than UTF-8.
 */
export function xmlReader(intake: Intake, handlers: XmlHandlers): ByteReader {
  const { issues, limits } = intake;
  const parser = new SaxesParser();
  const decoder = textDecoder();
  let depth = 0;
  let sinceToken = 0;
  const stop = (code: string, expected: string, received: string, hint: string): never => {
    intake.lines = parser.line;
    return issues.stop({ code, path: intake.place(), expected, received, hint });
  };
  const token = (): void => {
    sinceToken = 0;
    intake.lines = parser.line;
    if (parser.line > limits.lines) intake.exceeded("lines");
  };

  parser.on("doctype", () => stop("E_IMPORT_DOCTYPE", "XML without DOCTYPE", "a DOCTYPE", "delete the <!DOCTYPE …> declaration; networks need none"));
  parser.on("error", ({ message }) => {
    const isEntity = message.includes("entity");
    stop(isEntity ? "E_IMPORT_ENTITY" : "E_IMPORT_XML", isEntity ? "no entities but &amp; &lt; &gt; &quot; &apos;" : "well-formed XML",
      show(message.replace(/^[0-9]+:[0-9]+: /, "")), isEntity ? "write the character itself" : "the file may be cut off or edited by hand");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii|ascii)$/i.test(encoding)) stop("E_IMPORT_ENCODING", "UTF-8", show(encoding), "save the file as UTF-8");
  });
  parser.on("opentag", ({ name, attributes }) => {
    token();
    if (++depth > DEEPEST) stop("E_IMPORT_DEPTH", `elements at most ${DEEPEST} deep`, "deeper ones", "networks need few levels");
    handlers.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    token();
    depth--;
    handlers.close(name);
  });
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => {
    token();
    handlers.text(text);
  });
  parser.on("comment", token);

  const write = (bytes: Uint8Array): void => {
    const text = decoder.decode(bytes);
    if (text === undefined) return intake.stopNotUtf8();
    sinceToken += text.length;
    parser.write(text);
    if (sinceToken > LONGEST_TOKEN) stop("E_IMPORT_XML", "texts and tags of at most 1 MiB", "a longer one", "the file may be damaged");
  };
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; at += SLICE) write(bytes.subarray(at, at + SLICE));
    },
    end() {
      parser.close();
    },
  };
}
