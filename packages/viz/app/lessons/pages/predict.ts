import { h, refill } from "../../dom.js";
import type { Answer } from "../../lab/lab.js";
import { answerOf, type Truth } from "../answers.js";
import { createAsking } from "../asks/all.js";
import { askWhy } from "../ask-why.js";
import { issueWords } from "../../place/issue-words.js";
import type { PageOf } from "../lesson.js";
import type { PageContext, PageView } from "../page-context.js";
import { whenIdle } from "../when-idle.js";

/** Predict first; the worlds are computed meanwhile; then see both, and say why they differ. */
export function predictPage(context: PageContext<PageOf<"predict">>): PageView {
  const { app, page, say } = context;
  const { words } = app;
  const status = h("p", { class: "lesson-status", role: "status" });
  const picture = h("div", { class: "lesson-picture" });
  const why = h("div", { hidden: true }, askWhy(context));
  const submit = h("button", { type: "button", class: "lesson-main", disabled: true, onclick: () => void reveal() }, words("lessons.predict"));
  const asking = createAsking(context, page.ask, () => { submit.disabled = !asking.made; });
  let [gone, waiting] = [false, false];
  let under: Promise<Answer<Truth>> | null = null;
  const compute = () => (under ??= whenIdle(app).then(() => (gone ? { ok: false, issues: [], aborted: true } : answerOf(app.lab, page.ask, (done, total) => {
    if (waiting && !gone) status.textContent = words("lessons.computing", { done, total });
  }))));
  const reveal = async () => {
    asking.lock();
    submit.hidden = true;
    waiting = true;
    status.textContent = words("lessons.computingFirst");
    let answer = await compute();
    if (!answer.ok && answer.aborted === true && !gone) {
      under = null;
      answer = await compute();
    }
    if (gone) return;
    waiting = false;
    if (!answer.ok) return refill(status, issueWords(words, answer.issues));
    status.textContent = asking.show(answer.value, picture);
    why.hidden = false;
    context.finish();
  };
  void compute();
  const more = app.words.has(`lessons.${context.name}.text`) ? h("p", {}, say("text")) : null;
  return {
    element: h("div", { class: "lesson-predict" }, more, asking.element, submit, status, picture, why),
    dispose() {
      gone = true;
      asking.dispose();
    },
  };
}
