import type { Words } from "../../src/words/words.js";
import { h, refill } from "../dom.js";
import { save } from "../export/save.js";
import type { Answer } from "../lab/lab.js";
import { issueWords } from "../place/issue-words.js";
import type { MadeFile } from "./desk.js";

/** Files of a study: made when they are asked for, then each to be saved, and all as one zip. */
export function filesView(words: Words, make: () => Promise<Answer<readonly MadeFile[]>>): HTMLElement {
  const place = h("div", { class: "study-files" });
  const button = h("button", { type: "button", "data-study": "make" }, words("study.makeFiles"));
  const saving = (key: string, { name, blob }: MadeFile, more = {}) => h("button", { type: "button", "data-file": name, onclick: () => save(name, blob), ...more }, words(key, { name, size: sizeOf(words, blob.size) }));
  button.addEventListener("click", async () => {
    button.disabled = true;
    refill(place, h("p", { role: "status" }, words("study.making")));
    const answer = await make();
    button.disabled = false;
    if (!answer.ok) return refill(place, h("p", { role: "alert" }, words("study.broken", { reason: issueWords(words, answer.issues) })));
    const [zip, ...files] = answer.value;
    refill(place, saving("study.saveAll", zip!, { class: "study-main" }), h("ul", {}, ...files.map((file) => h("li", {}, saving("study.saveOne", file)))), h("p", { class: "study-hint" }, words("study.filesAre")));
    button.hidden = true;
    place.querySelector("button")?.focus();
  });
  return h("section", { "aria-label": words("study.take") }, h("h3", {}, words("study.take")), button, place);
}

const sizeOf = (words: Words, bytes: number): string =>
  bytes < 1e6 ? words("study.kilobytes", { n: Math.max(1, Math.round(bytes / 1000)) }) : words("study.megabytes", { n: bytes / 1e6 });
