import { SpecError } from "@talkback/core";
import { parseStudy, type Study } from "@talkback/core/experiment";
import { catalog } from "@talkback/core/catalog";
import { readJson } from "../read-scenario.js";
import { withNetwork } from "./with-network.js";

/**
 * The study in a file, with the network whose file it names.
 *
 * @throws {SpecError} with every issue, each with the file's name
 */
export function readStudy(file: string): Study {
  const json = withNetwork(readJson(file), file);
  try {
    return parseStudy(json, catalog);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.issues.map((issue) => ({ ...issue, path: issue.path === "" ? file : `${file}, ${issue.path}` })), file);
  }
}
