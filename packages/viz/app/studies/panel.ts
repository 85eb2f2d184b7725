import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { LARGEST } from "../lab/largest-file.js";
import { cardView } from "./card-view.js";
import { chooseField } from "./choose-field.js";
import { commandFor } from "./command-for.js";
import { connectDesk, type DeskHere } from "./connect-desk.js";
import type { Standing } from "./desk.js";
import { exampleStudy } from "./example.js";
import { filesView } from "./files-view.js";
import { studyInbox } from "./inbox.js";
import { progressView } from "./progress-view.js";
import { refusal } from "./refusal.js";
import { failuresView, summaryView } from "./results-view.js";
import type { StudyCard } from "./study-card.js";

/** A study: what it asks, its runs as they get done, what it found, and its files. */
export const studyPanel: Panel = (app) => {
  const { words } = app;
  let [connecting, reading, turn]: [Promise<DeskHere> | null, number, number] = [null, 0, 0];
  const desk = async (): Promise<DeskHere> => {
    const before = await connecting;
    if (before === null || before.gone) connecting = connectDesk(app.lab, "talkback-study");
    const there = await connecting!;
    refill(limits, words("study.workers", { workers: there.workers, runs: there.limits.runs, rows: there.limits.rows }));
    return there;
  };
  const limits = h("p", { class: "study-hint" });
  const [report, card, work, results] = [h("div"), h("div"), h("div", { class: "study-work" }), h("div", { class: "study-results" })];
  const status = h("p", { role: "status" });
  const progress = progressView(words);

  const read = async (name: string, text: string) => {
    const mine = ++reading;
    refill(report, h("p", { role: "status" }, words("study.reading", { name })));
    const at = await desk();
    const answer = await at.open(text);
    if (mine !== reading) return;
    if (!answer.ok) return refill(report, refusal(words, words("study.refused", { name }), answer.issues, card.childElementCount > 0 ? words("study.kept") : null));
    turn++;
    refill(report);
    refill(results);
    refill(card, cardView(words, answer.value));
    toStart(at, answer.value, name);
  };
  const toStart = (at: DeskHere, study: StudyCard, name: string) => {
    const { tooLarge, runs } = study;
    if (tooLarge !== null) return refill(work, h("p", {}, words(tooLarge.what === "runs" ? "study.tooManyRuns" : "study.tooManyRows", { ...tooLarge })), commandFor(name));
    const start = h("button", { type: "button", class: "study-main", "data-study": "start" }, words("study.start", { n: runs }));
    start.addEventListener("click", () => void go(at, study, name));
    refill(work, start);
  };
  const go = async (at: DeskHere, study: StudyCard, name: string) => {
    const mine = turn;
    const stop = h("button", { type: "button", "data-study": "stop", onclick: at.stop }, words("study.stop"));
    refill(results);
    refill(work, progress.element, stop);
    stop.focus();
    progress.begin();
    const answer = await at.go((now) => { if (mine === turn) progress.show(now); });
    if (mine !== turn) return;
    const again = (key: string) => h("button", { type: "button", "data-study": "start", onclick: () => void go(at, study, name) }, words(key));
    if (!answer.ok) {
      const [issue] = answer.issues;
      return refill(work, h("p", { role: "alert" }, at.gone ? words("study.lost") : words("study.broken", { reason: issue?.received ?? "" })), at.gone ? null : again("study.again"));
    }
    const { total, before, computed, failed, full } = answer.value;
    const done = before + computed;
    const whole = done === total && full === null;
    status.textContent = full === "runs" ? words("study.fullRuns", { most: at.limits.runs }) : full === "rows" ? words("study.fullRows", { done, most: at.limits.rows }) : whole ? words("study.done", { done, failed }) : words("study.stopped", { done, total });
    const next = again("study.goOn");
    refill(work, status, full !== null ? commandFor(name) : whole ? null : next);
    await show(at, answer.value, total - done, mine);
    if (whole) app.announce(words("study.announceDone", { done }));
    else next.focus();
  };
  const show = async (at: DeskHere, { failures, before, computed }: Standing, missing: number, mine: number) => {
    if (before + computed === 0) return;
    const summary = h("div");
    const choose = async (outcome: string | null) => {
      const found = await at.summary(outcome);
      if (mine !== turn || !found.ok) return;
      refill(summary, summaryView(words, found.value, (chosen) => void choose(chosen).then(() => summary.querySelector<HTMLElement>("[data-study=outcome]")?.focus())));
    };
    await choose(null);
    refill(results, failuresView(words, failures), h("section", { "aria-label": words("study.found") }, h("h3", {}, words("study.found")),
      missing > 0 ? h("p", {}, words("study.partly", { missing })) : null, summary), filesView(words, at.files));
  };
  const take = async (file: File) => {
    const cannot = (reason: string) => refill(report, h("p", { role: "alert" }, words("study.unreadable", { name: file.name, reason })));
    if (file.size > LARGEST) return cannot(words("study.tooLarge", { largest: LARGEST / 1e6 }));
    try {
      await read(file.name, await file.text());
    } catch (error) {
      cannot(error instanceof Error ? error.message : String(error));
    }
  };
  const element = h("div", { class: "study" }, h("h2", {}, words("study.heading")), h("p", {}, words("study.intro")), h("p", { class: "study-hint" }, words("study.home")), limits,
    chooseField(".json,application/json", words("study.choose"), words("study.drop"), (file) => void take(file)),
    h("button", { type: "button", "data-study": "example", onclick: () => void read(words("study.exampleTitle"), exampleStudy(words)) }, words("study.example")),
    report, card, work, results);
  const off = studyInbox.take(app, (file) => void take(file));
  void desk();
  return { element, dispose() { reading++; turn++; off(); void connecting?.then((at) => at.stop()); } };
};
