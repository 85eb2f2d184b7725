import { zipSync } from "fflate";
import { filmOf } from "../../src/player/film-of.js";
import { record } from "../../src/player/record.js";
import { printPlace } from "../address/place-file.js";
import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { sameRunPanel } from "../ledger/same-run.js";
import { allTables } from "./all-tables.js";
import { allWorlds, findingFiles, findingPicture } from "./finding-files.js";
import { pictureInView } from "./in-view.js";
import { fileName, save } from "./save.js";
import { shotOf } from "./shot-of.js";
import { pngFile, svgFile } from "./svg-files.js";

/** Files of what is shown: pictures, a video frame by frame, tables, and the page itself. */
export const exportPanel: Panel = (app) => {
  const { words } = app;
  const run = sameRunPanel(app);
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
  const inView = () => {
    const picture = pictureInView(app);
    if (picture === null) throw new Error(words("export.nothing"));
    return picture;
  };
  const zip = (name: string, texts: Readonly<Record<string, string>>) => {
    const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, new TextEncoder().encode(text)]));
    return saved(name, new Blob([zipSync(files, { mtime: "1980-01-01" })], { type: "application/zip" }));
  };
  const worlds = () => allWorlds(app, (done, total) => say("finding.computing", { done, total }));
  const png = () => busy(async () => saved(fileName(app, "png"), await pngFile(app, inView())));
  const svg = () => busy(async () => saved(fileName(app, "svg"), svgFile(app, inView())));
  const finding = () => busy(async () => saved(fileName(app, "finding.svg", false), svgFile(app, findingPicture(app, await worlds()))));
  const findings = () => busy(async () => zip(fileName(app, "finding.zip", false), findingFiles(app, await worlds())));
  const place = () => busy(async () => saved(fileName(app, "json", false), new Blob([printPlace(app.place)], { type: "application/json" })));
  const tables = () => busy(async () => zip(fileName(app, "zip", false), await allTables(app)));
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
  const kinds = [["png", png], ["svg", svg], ["finding", finding], ["findings", findings], ["tables", tables], ["place", place], ["video", video]] as const;
  const element = h("div", { class: "export" }, h("ul", {}, ...kinds.map(([kind, act]) => h("li", {},
    h("button", { type: "button", onclick: act, "data-export": kind }, words(`export.${kind}`)), h("span", {}, words(`export.${kind}-about`))))), run.element, status, progress, stop);
  return { element, dispose: run.dispose };
};
