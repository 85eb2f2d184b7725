import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";

/** From how long on a run is worth telling of, and can be stopped, ms. */
const [TELL, STOP] = [250, 1000];

/** A chip over the picture while a run is under way: what it does, how far it is, and after a second a way to stop it. */
export function createBusy(app: OwnApp): HTMLElement {
  const { words } = app;
  const text = h("span");
  const bar = h("progress", { max: 1, "aria-label": words("shell.running") });
  const stop = h("button", { type: "button", onclick: () => {
    app.stop();
    app.notice({ kind: "info", text: words("shell.stopped"), actions: [{ label: words("shell.runAgain"), act: app.retry }] });
  } }, words("shell.stop"));
  const element = h("div", { class: "busy", hidden: true }, text, bar, stop);
  let timers: number[] = [];
  const tell = () => {
    const { progress } = app;
    text.textContent = progress === null ? words("shell.running") : words("shell.runningShare", { share: Math.min(1, progress.done / Math.max(1, progress.total)) });
    if (progress === null) bar.removeAttribute("value");
    else bar.value = progress.done / Math.max(1, progress.total);
  };
  app.onProgress(tell);
  app.onBusy((busy) => {
    for (const timer of timers) clearTimeout(timer);
    element.hidden = stop.hidden = true;
    tell();
    timers = busy ? [window.setTimeout(() => { element.hidden = false; }, TELL), window.setTimeout(() => { stop.hidden = false; }, STOP)] : [];
  });
  return element;
}
