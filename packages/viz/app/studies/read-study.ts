import { show, SpecError } from "@talkback/core";

/** What a study's file says, as JSON. @throws {SpecError} where it is none */
export function readStudy(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SpecError([{ code: "E_JSON", path: "", expected: "a study as JSON", received: text.trim() === "" ? "an empty file" : show(text.slice(0, 40)), hint: error instanceof Error ? error.message : String(error) }], "study");
  }
}
