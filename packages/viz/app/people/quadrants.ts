import type { App } from "../app.js";
import { ownScenario } from "../controls/asked.js";
import { changing, issuesOf } from "../controls/change.js";
import { row } from "../../src/footage/footage.js";
import { countRegions } from "../../src/view/plane-regions.js";
import { h, refill } from "../dom.js";
import type { Question } from "../question.js";
import { issueLines } from "./issue-lines.js";

/** What a question's people would be at the start: one step of it is carried out, so it is what the engine makes of them, or its objections. */
export function quadrants(app: App, settled: (good: boolean) => void): { readonly element: HTMLElement; show(question: Question): void; forget(): void } {
  const { words } = app;
  const element = h("div", { class: "people-quadrants", role: "status" });
  let turn = 0;
  const ask = async (question: Question) => {
    const mine = ++turn;
    settled(false);
    refill(element, h("p", {}, words("people.counting")));
    while (app.busy) await new Promise<void>((go) => { const stop = app.onBusy(() => { stop(); go(); }); });
    const answer = await app.lab.run(short(question));
    if (mine !== turn) return;
    if (!answer.ok && answer.aborted === true) return void ask(question);
    if (!answer.ok) {
      refill(element, h("ul", {}, ...issueLines(answer.issues).map(({ first: { path, expected, received }, count }) => h("li", {}, words("people.issue", { place: path, inPlace: "true", expected, received, hint: "", hinted: "false", count })))));
      return;
    }
    const { value: footage } = answer;
    const { tolerance, erosion, n } = footage;
    settled(true);
    if (tolerance === null || erosion === null) return refill(element, h("p", {}, words("people.noThreat")));
    const counts = countRegions(row(footage, footage.power, 0), row(footage, footage.certainty, 0), { tolerance, erosion });
    refill(element, h("p", {}, words("people.quadrants", { n })), h("ul", {}, ...(["along", "shrugs", "back"] as const).map((region, k) =>
      h("li", {}, h("span", { class: "people-bar" }), words("people.quadrant", { name: words(`plane.${region}`), count: counts[k]!, share: counts[k]! / n })))));
    for (const [k, bar] of element.querySelectorAll<HTMLElement>(".people-bar").entries()) bar.style.setProperty("--share", String(counts[k]! / n));
  };
  return { element, show: (question) => void ask(question), forget() { turn++; refill(element); } };
}

/** The first step of a question; the whole of one that cannot be so short. */
function short(question: Question): Question {
  const own = ownScenario(question);
  const changes = changing(own, changing(own, question.changes, "window", 1), "steps", 1);
  return issuesOf(own, changes).length === 0 ? { ...question, changes } : question;
}
