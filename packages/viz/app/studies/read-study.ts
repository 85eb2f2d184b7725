import { show, SpecError } from "@talkback/core";

/** What a study's file says, as JSON. @throws {SpecError} where it is none */
export function readStudy(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SpecError([{ code: "E_JSON", path: "", expected: "a study as JSON", ...told(text, error) }], "study");
  }
}

/** What a file is that is no JSON, and what helps. */
function told(text: string, error: unknown): { readonly received: string; readonly hint: string } {
  if (text.startsWith("PK\x03\x04")) return { received: "a zip file", hint: "a bundle of results is verified under Verify" };
  return { received: text.trim() === "" ? "an empty file" : show(text.slice(0, 40)), hint: error instanceof Error ? error.message : String(error) };
}
