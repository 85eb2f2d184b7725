import type { App } from "../app.js";
import type { Answer, ImportedPeople, PeopleOptions } from "../lab/lab.js";

/** The people of a file, read by the lab; a file that is gone meanwhile is an issue, too. Never throws. */
export async function readPeople({ lab, words }: App, file: File, options: PeopleOptions): Promise<Answer<ImportedPeople>> {
  try {
    return await lab.importNetwork(file.name, await file.arrayBuffer(), options);
  } catch (error) {
    return { ok: false, issues: [{ code: "E_PAGE", path: "", expected: words("people.aFile"), received: error instanceof Error ? error.message : String(error) }] };
  }
}
