import { zipSync } from "fflate";
import { filmOf } from "../../src/player/film-of.js";
import { record } from "../../src/player/record.js";
import { printPlace } from "../address/place-file.js";
import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { issueWords } from "../place/issue-words.js";
import { networkPng, networkSvgFile, shotOf } from "./pictures.js";
import { fileName, save } from "./save.js";

/** Files of what is shown: pictures, a video frame by frame, tables, and the page itself. */
export const exportPanel: Panel = (app) => {
  const { words } = app;
  const status = h("p", { role: "status", class: "export-status" });
  const progress = h("progress", { max: 1, value: 0, hidden: true, "aria-label": words("export.progress") });
  const stop = h("button", { type: "button", hidden: true }, words("export.stop"));
  const say = (key: string, values = {}) => refill(status, words(key, values));
  const busy = async (work: () => Promise<string | null>) => {
    say("export.working");
    try {
      const name = await work();
      if (name !== null) say("export.saved", { name });
    } catch (error) {
      say("export.failed", { reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const saved = (name: string, blob: Blob): string => {
    save(name, blob);
    return name;
  };
  const shot = async () => {
    const found = await shotOf(app);
    if (found === null) throw new Error(words("export.noLayout"));
    return found;
  };
  const png = () => busy(async () => saved(fileName(app, "png"), await networkPng(app, await shot())));
  const svg = () => busy(async () => saved(fileName(app, "svg"), networkSvgFile(app, await shot())));
  const place = () => busy(async () => saved(fileName(app, "json", false), new Blob([printPlace(app.place)], { type: "application/json" })));
  const tables = () => busy(async () => {
    const answer = await app.lab.tables(app.place.question);
    if (!answer.ok) throw new Error(issueWords(words, answer.issues));
    const files = Object.fromEntries(Object.entries(answer.value).map(([name, text]) => [name, new TextEncoder().encode(text)]));
    return saved(fileName(app, "zip", false), new Blob([zipSync(files, { mtime: "1980-01-01" })], { type: "application/zip" }));
  });
  const video = () => busy(async () => {
    const film = filmOf(document, await shot(), { fps: 30, width: 960 });
    let ended = false;
    stop.onclick = () => { ended = true; };
    [progress.hidden, stop.hidden] = [false, false];
    try {
      for await (const { kind, done, total, blob } of record(film, window)) {
        progress.value = done / total;
        say(`export.${kind}`, { done, total });
        if (blob !== null) return saved(fileName(app, kind === "webm" ? "webm" : "frames.zip", false), blob);
        if (ended) break;
      }
      say("export.stopped");
      return null;
    } finally {
      [progress.hidden, stop.hidden] = [true, true];
    }
  });
  const kinds = [["png", png], ["svg", svg], ["tables", tables], ["place", place], ["video", video]] as const;
  const element = h("div", { class: "export" }, h("ul", {}, ...kinds.map(([kind, act]) => h("li", {},
    h("button", { type: "button", onclick: act, "data-export": kind }, words(`export.${kind}`)), h("span", {}, words(`export.${kind}-about`))))), status, progress, stop);
  return { element, dispose: () => undefined };
};
