import { h } from "../dom.js";

/** The command that runs a study elsewhere. */
export function commandFor(file: string): HTMLElement {
  const name = /^[\w.-]+$/.test(file) ? file : "study.json";
  return h("p", {}, h("code", {}, `npx talkback sweep ${name} --out results`));
}
