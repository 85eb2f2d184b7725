import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { chooseField } from "./choose-field.js";
import { connectDesk, type DeskHere } from "./connect-desk.js";
import { bundleInbox } from "./inbox.js";
import { refusal } from "./refusal.js";
import { verifyReport } from "./verify-report.js";

/** Shares of runs that can be computed again. */
const SHARES = ["0.05", "0.25", "all"] as const;

/** Results that somebody has: read, compared with one another and with what their study gives, in a worker of their own, so that no file harms anything else. */
export const verifyPanel: Panel = (app) => {
  const { words } = app;
  let [connecting, file, turn]: [Promise<DeskHere> | null, File | null, number] = [null, null, 0];
  const desk = async (): Promise<DeskHere> => {
    const before = await connecting;
    if (before === null || before.gone) connecting = connectDesk(app.lab, "talkback-verify");
    const there = await connecting!;
    refill(limits, words("verify.limits", { packed: there.limits.bundle.packed / 1e6, total: there.limits.bundle.total / 1e6 }));
    return there;
  };
  const limits = h("p", { class: "study-hint" });
  const report = h("div", { class: "verify-report" });
  const share = h("select", { "data-verify": "share" }, ...SHARES.map((value) => h("option", { value }, words("verify.shareIs", { share: value, percent: String(100 * Number(value)) }))));
  const again = h("button", { type: "button", hidden: true, "data-verify": "again", onclick: () => void check() }, words("verify.again"));
  const check = async () => {
    if (file === null) return;
    const [mine, { name }] = [++turn, file];
    const bar = h("progress", { max: 1, "aria-label": words("verify.progressOf") });
    const text = h("p", {}, words("verify.comparing", { name }));
    const at = await desk();
    if (mine !== turn) return;
    again.hidden = true;
    refill(report, h("div", { class: "study-progress" }, bar, text), h("button", { type: "button", "data-verify": "stop", onclick: at.stopVerifying }, words("verify.stop")));
    const answer = await at.verify(file, share.value === "all" ? "all" : Number(share.value), ({ done, total }) => {
      bar.value = done / total;
      text.textContent = words("verify.progress", { done, total });
    });
    if (mine !== turn) return;
    again.hidden = false;
    if (answer.ok) {
      refill(report, verifyReport(words, name, answer.value));
      app.announce(words("verify.announce", { passed: String(answer.value.passed) }));
    } else if (answer.aborted === true) refill(report, h("p", { role: "status" }, words("verify.stopped", { name })));
    else refill(report, at.gone ? h("p", { role: "alert" }, words("verify.lost", { name })) : refusal(words, words("verify.refused", { name }), answer.issues));
  };
  const take = (taken: File) => { file = taken; void check(); };
  const element = h("div", { class: "verify" }, h("h2", {}, words("verify.heading")), h("p", {}, words("verify.intro")), limits,
    chooseField(".zip,application/zip", words("verify.choose"), words("verify.drop"), (chosen) => take(chosen)),
    h("label", { class: "study-outcome" }, words("verify.share"), share), report, again);
  const off = bundleInbox.take(app, (taken) => { element.scrollIntoView({ block: "start" }); take(taken); });
  void desk();
  return { element, dispose() { turn++; off(); void connecting?.then((at) => at.stopVerifying()); } };
};
