import type { SweepProgress } from "@talkback/lab";
import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";

/** How far a study is, and how long it may still take, from the pace since it was last begun. */
export interface ProgressView {
  readonly element: HTMLElement;
  begin(): void;
  show(progress: SweepProgress): void;
}

export function progressView(words: Words): ProgressView {
  const bar = h("progress", { max: 1, value: 0, "aria-label": words("study.progressOf") });
  const text = h("p");
  let since = 0;
  return {
    element: h("div", { class: "study-progress" }, bar, text),
    begin() {
      since = performance.now();
      bar.removeAttribute("value");
      text.textContent = words("study.starting");
    },
    show({ total, before, computed, failed }) {
      const done = before + computed;
      bar.value = total === 0 ? 1 : done / total;
      const seconds = Math.ceil(((total - done) * (performance.now() - since)) / 1000 / Math.max(1, computed));
      const values = { done, total, failed };
      text.textContent = computed === 0 || done === total ? words("study.progress", values) : words("study.left", { ...values, minutes: seconds < 60 ? 0 : Math.round(seconds / 60), seconds });
    },
  };
}
