import { h, refill } from "../../dom.js";
import { OUTCOMES } from "../../finding/outcomes.js";
import { issueWords } from "../../place/issue-words.js";
import { questionOf } from "../answers.js";
import { judgeGoals, SOLVED, toldOf } from "../goals.js";
import type { Goal, PageOf, Told } from "../lesson.js";
import type { Attempt } from "../notes.js";
import type { PageContext, PageView } from "../page-context.js";
import { spreadOf } from "../score.js";
import { changed } from "../settings.js";
import { whenIdle } from "../when-idle.js";

/** Worlds of an attempt. */
export const TRIES = 40;

/** Change something, see what forty worlds come to, and compare with what was tried before; with goals it is a puzzle. */
export function tryPage(context: PageContext<PageOf<"try">>): PageView {
  const { app, page, name, book, say } = context;
  const { words } = app;
  const label = (told: Told) => words(told === "contacts" ? "lessons.contacts" : OUTCOMES.find((each) => each.name === told)!.label);
  const number = (told: Told, value: number) => (Number.isFinite(value) ? words(told === "contacts" ? "lessons.count" : OUTCOMES.find((each) => each.name === told)!.unit === "share" ? "lessons.share" : "lessons.number", { value }) : words("finding.none"));
  const selects = page.controls.map((control) => h("select", {}, ...control.options.map(({ id }) => h("option", { value: id }, words(`lessons.option.${control.id}.${id}`)))));
  const fields = page.controls.map((control, k) => h("label", { class: "lesson-control" }, h("span", {}, words(`lessons.control.${control.id}`)), selects[k]!));
  const goal = ({ told, at, value }: Goal) => words(`lessons.goal.${at}`, { outcome: label(told), value: number(told, value) });
  const status = h("p", { class: "lesson-status", role: "status" });
  const run = h("button", { type: "button", class: "lesson-main", onclick: () => void attempt() }, words("lessons.tryIt", { n: TRIES }));
  const body = h("tbody");
  const table = h("table", { class: "lesson-table" }, h("caption", {}, words("lessons.attempts")),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, words("lessons.tried")), ...page.shows.map((told) => h("th", { scope: "col" }, label(told))), page.goals.length === 0 ? null : h("th", { scope: "col" }, words("lessons.allGoals")))), body);
  const scroll = h("div", { class: "lesson-scroll", tabindex: 0, role: "region", "aria-label": words("lessons.attempts"), hidden: true }, table);
  let [gone, busy] = [false, false];

  const optionText = (id: string, k: number) => words(`lessons.option.${page.controls[k]!.id}.${id}`);
  /** What differs from how things stood. */
  const chosenText = (options: readonly string[]) => {
    const other = options.flatMap((id, k) => (id === page.controls[k]!.options[0]!.id ? [] : [optionText(id, k)]));
    return other.length === 0 ? words("lessons.asItWas") : other.join(" · ");
  };
  const show = () => {
    const tries = (book.notes.tries[name] ?? []).filter(({ options, values }) => values.length === page.shows.length && options.length === page.controls.length && options.every((id, k) => page.controls[k]!.options.some((each) => each.id === id)));
    scroll.hidden = tries.length === 0;
    refill(body, ...tries.toReversed().map(({ options, values, all, worlds }) => h("tr", {},
      h("th", { scope: "row" }, chosenText(options)), ...values.map((value, k) => h("td", { class: "number" }, number(page.shows[k]!, value))),
      page.goals.length === 0 ? null : h("td", { class: "number" }, words("lessons.allIn", { all, worlds, solved: all >= SOLVED * worlds ? "yes" : "no" })))));
  };
  const attempt = async () => {
    if (busy) return;
    const chosen = page.controls.map((control, k) => control.options.find(({ id }) => id === selects[k]!.value)!);
    const setting = chosen.reduce((made, { changes }) => changed(made, changes), page.setting);
    busy = true;
    status.textContent = words("lessons.computing", { done: 0, total: TRIES });
    await whenIdle(app);
    const answer = await app.lab.band(questionOf(setting), null, TRIES, ({ done, total }) => { if (!gone) status.textContent = words("lessons.computing", { done, total }); });
    busy = false;
    if (gone) return;
    if (!answer.ok) return refill(status, answer.aborted === true ? words("lessons.again") : issueWords(words, answer.issues));
    const judged = judgeGoals(answer.value, page.goals);
    const values = page.shows.map((told) => spreadOf(toldOf(answer.value, told)).median);
    book.attempt(name, { options: chosen.map(({ id }) => id), values: values.map((value) => (Number.isFinite(value) ? value : 0)), all: judged.all, worlds: judged.worlds } satisfies Attempt);
    show();
    status.textContent = told(values, judged);
    if (page.goals.length === 0 || judged.solved) context.finish();
  };
  const told = (values: readonly number[], judged: ReturnType<typeof judgeGoals>) => {
    const numbers = values.map((value, k) => words("lessons.outcomeIs", { outcome: label(page.shows[k]!), value: number(page.shows[k]!, value) })).join(" ");
    if (page.goals.length === 0) return words("lessons.seen", { worlds: judged.worlds, numbers });
    const missed = page.goals.filter((_, k) => judged.each[k]! < SOLVED * judged.worlds).map((each) => words("lessons.missed", { goal: goal(each), held: judged.each[page.goals.indexOf(each)]!, worlds: judged.worlds })).join(" ");
    return words(judged.solved ? "lessons.solved" : "lessons.notYet", { all: judged.all, worlds: judged.worlds, missed, numbers });
  };
  show();
  return {
    element: h("div", { class: "lesson-try" }, h("p", { class: "lesson-prose" }, say("text")),
      page.goals.length === 0 ? null : h("ul", { class: "lesson-goals", "aria-label": words("lessons.goals") }, ...page.goals.map((each) => h("li", {}, goal(each)))),
      h("div", { class: "lesson-controls" }, ...fields), run, status, scroll),
    dispose() { gone = true; },
  };
}
