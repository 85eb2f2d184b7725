import { h, refill } from "../../dom.js";
import { issueWords } from "../../place/issue-words.js";
import { questionOf, stanceAt } from "../answers.js";
import { askWhy } from "../ask-why.js";
import { sliderField } from "../asks/slider.js";
import { STANCE } from "../asks/value.js";
import { createGapChart } from "../gap-chart.js";
import type { PageOf } from "../lesson.js";
import type { PageContext, PageView } from "../page-context.js";
import { fallOf, spreadOf } from "../score.js";
import { whenIdle } from "../when-idle.js";

/** The person that is played by hand: the first of the room; the others are like them, and are where the distribution comes from. */
const PERSON = 0;

/** One person and a few messages: predict what they say next, send the message, and see it beside people who are like them. */
export function handPage(context: PageContext<PageOf<"hand">>): PageView {
  const { app, page, say } = context;
  const { words } = app;
  const status = h("p", { class: "lesson-status", role: "status" }, words("lessons.computingFirst"));
  const picture = h("div", { class: "lesson-picture" });
  const log = h("ol", { class: "lesson-log" });
  const why = h("div", { hidden: true }, askWhy(context));
  const slider = sliderField(say("ask"), STANCE, (value) => words("lessons.number", { value }), () => undefined);
  const send = h("button", { type: "button", class: "lesson-main", disabled: true, onclick: () => next() }, words("lessons.send", { k: 1 }));
  const fields = h("div", { class: "lesson-hand" }, slider.element, h("p", { class: "lesson-ends", "aria-hidden": "true" }, h("span", {}, words("lessons.against")), h("span", {}, words("lessons.for"))), send);
  let stances: readonly Float64Array[] = [];
  let [sent, gone] = [0, false];
  let dispose = (): void => undefined;
  const next = () => {
    const before = stances[sent]![PERSON]!;
    const [values, guess] = [stances[++sent]!, slider.value];
    const spread = spreadOf(values);
    const said = words("lessons.handScore", { k: sent, before, after: values[PERSON]!, guess, fall: fallOf(guess, spread), low: spread.low50, high: spread.high50, n: values.length });
    dispose();
    refill(picture);
    dispose = createGapChart(picture, app.store, { values, guess, label: words("lessons.peopleSay"), domain: [-1, 1], unit: "attitude" }).dispose;
    status.textContent = said;
    log.append(h("li", {}, words("lessons.handLog", { before, after: values[PERSON]!, guess })));
    if (sent < page.messages) return refill(send, words("lessons.send", { k: sent + 1 }));
    [fields.hidden, why.hidden] = [true, false];
    status.tabIndex = -1;
    status.focus();
    context.finish();
  };
  const load = async () => {
    await whenIdle(app);
    const answer = gone ? null : await app.lab.run(questionOf(page.setting));
    if (gone || answer === null) return;
    if (!answer.ok) return void (answer.aborted === true ? load() : refill(status, issueWords(words, answer.issues)));
    stances = Array.from({ length: page.messages + 1 }, (_, step) => stanceAt(answer.value, step));
    status.textContent = words("lessons.handStart", { says: stances[0]![PERSON]! });
    send.disabled = false;
  };
  void load();
  return {
    element: h("div", { class: "lesson-predict" }, h("p", {}, say("text")), fields, status, picture, log, why),
    dispose() {
      gone = true;
      dispose();
    },
  };
}
