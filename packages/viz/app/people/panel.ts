import type { Panel } from "../app.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { issuesOf } from "../controls/change.js";
import { h, refill } from "../dom.js";
import type { ImportedPeople } from "../lab/lab.js";
import { issueWords } from "../place/issue-words.js";
import { open } from "./accept-drops.js";
import { fileField } from "./file-field.js";
import { peopleInbox } from "./inbox.js";
import { mapper } from "./mapper.js";
import { firstMapping, mapping, mappingOf, UNMAPPED } from "./mapping.js";
import { previewTable } from "./preview-table.js";
import { quadrants } from "./quadrants.js";
import { readBefore } from "./read-before.js";
import { readPeople } from "./read-people.js";
import { readingOptions } from "./reading-options.js";
import { refusal, reportLines } from "./report.js";

/** A network of one's own in three steps: what was read, what its columns tell of people, and use it. */
export const peoplePanel: Panel = (app) => {
  const { words } = app;
  let [file, people, turn]: [File | null, ImportedPeople | null, number] = [null, null, 0];
  const before = readBefore(app.lab);
  const question = () => app.place.question;
  const own = () => ownScenario(question());
  const asked = () => ({ ...question(), network: people?.network ?? null, changes: mapping(own(), question().changes, mappingOf(scenarioIn(question())), columns.value) });
  const field = fileField(words, (chosen) => void open(app, chosen));
  const options = readingOptions(words, () => void read());
  const report = h("div", { class: "people-report" });
  const preview = h("div");
  const use = h("button", { type: "button", class: "people-use", disabled: true });
  const counts = quadrants(app, (good) => { use.disabled = !good; });
  const columns = mapper(words, () => counts.show(asked()));
  const second = h("section", { class: "people-step", "aria-label": words("people.second"), hidden: true }, h("h3", {}, words("people.second")), columns.element, counts.element, preview);
  const third = h("section", { class: "people-step", "aria-label": words("people.third"), hidden: true }, h("h3", {}, words("people.third")), use);
  const back = h("button", { type: "button", "data-people": "back" }, words("people.back"));
  const now = h("div", { class: "people-now" });
  const read = async () => {
    if (file === null) return;
    const [mine, reading] = [++turn, file];
    counts.forget();
    use.disabled = true;
    refill(report, h("p", { role: "status" }, words("people.reading", { name: reading.name })), h("button", { type: "button", class: "people-stop", onclick: () => app.lab.stop("import") }, words("people.stop")));
    const answer = await readPeople(app, reading, options.value());
    if (answer.ok) before.read(answer.value.network);
    if (mine !== turn) return;
    people = answer.ok ? answer.value : null;
    before.settle(people?.network ?? null);
    second.hidden = third.hidden = people === null;
    if (!answer.ok && answer.aborted === true) return refill(report, h("p", { role: "status" }, words("people.stopped", { name: reading.name })), h("button", { type: "button", onclick: () => void read() }, words("people.again")));
    if (!answer.ok) return refill(report, refusal(words, reading.name, answer.issues));
    show(answer.value);
  };
  const show = (found: ImportedPeople) => {
    refill(report, h("p", { role: "status" }, h("strong", {}, found.network)), h("ul", {}, ...reportLines(words, found).map((line) => h("li", {}, line))));
    const chosen = columns.value === UNMAPPED ? mappingOf(scenarioIn(question())) : columns.value;
    columns.show(found, firstMapping(found, chosen));
    refill(preview, previewTable(words, found));
    refill(use, words("people.use", { name: found.network, n: found.n }));
    counts.show(asked());
  };
  use.addEventListener("click", () => {
    if (people === null) return;
    before.use(people.network);
    go(asked());
    app.announce(words("people.used", { name: people.network }));
  });
  const go = (next: ReturnType<typeof question>) => {
    const issues = issuesOf(own(), next.changes);
    if (issues.length > 0) return app.notice({ kind: "error", text: issueWords(words, issues) });
    element.closest("dialog")?.close();
    app.go({ room: "play", question: next, time: 0, selected: null });
  };
  back.addEventListener("click", () => go({ ...question(), network: null, changes: mapping(own(), question().changes, mappingOf(scenarioIn(question())), UNMAPPED) }));
  const kinds = h("button", { type: "button", onclick: () => { element.closest("dialog")?.close(); app.go({ room: "play" }, { undo: false }); app.find("network.kind"); } }, words("people.kinds"));
  const element = h("div", { class: "people" }, h("p", {}, words("people.intro")), h("p", { class: "people-hint" }, words("people.home")), now,
    h("section", { class: "people-step", "aria-label": words("people.first") }, h("h3", {}, words("people.first")), field.element, options.element, report), second, third,
    h("section", { class: "people-step", "aria-label": words("people.none") }, h("h3", {}, words("people.none")), h("p", {}, words("people.noneText")), kinds));
  const showNow = () => {
    const { network } = question();
    now.hidden = network === null;
    refill(now, h("p", {}, words("people.now", { name: network ?? "" })), back);
  };
  const ends = [
    peopleInbox.take(app, (taken) => { file = taken; void read(); }),
    app.onPlace(({ question: after }, before) => { if (after !== before.question) showNow(); }),
  ];
  showNow();
  return { element, dispose() { turn++; app.lab.stop("import"); for (const end of ends) end(); } };
};
