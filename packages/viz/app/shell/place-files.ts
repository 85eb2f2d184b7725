import { noticeOf } from "../address/notice-of.js";
import { LARGEST_PLACE, printPlace, readPlace } from "../address/place-file.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { download } from "./download.js";

/** Hangs into the export menu what saves the place as a file and opens one; what is no such file changes nothing. */
export function offerPlaceFiles(app: OwnApp): HTMLElement {
  const { words } = app;
  const read = async (file: File) => {
    const settled = file.size > LARGEST_PLACE ? null : readPlace(await file.text());
    if (settled === null) return app.notice({ kind: "error", text: words("address.noPlace") });
    app.go(settled.place);
    for (const remark of settled.remarks) app.notice(noticeOf(app, remark));
  };
  const input = h("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": words("shell.openPlace"), onchange: () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) void read(file);
  } });
  app.offer({ id: "save-place", label: words("shell.savePlace"), act: () => savePlace(app) });
  app.offer({ id: "open-place", label: words("shell.openPlace"), act: () => input.click() });
  return input;
}

export const savePlace = (app: OwnApp): void => download(`talkback-${app.store.state.footage.scenario || "place"}.json`, "application/json", printPlace(app.place));
