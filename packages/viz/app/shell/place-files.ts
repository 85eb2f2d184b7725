import { printPlace } from "../address/place-file.js";
import { h } from "../dom.js";
import { open } from "../people/accept-drops.js";
import type { OwnApp } from "../place/create-app.js";
import { download } from "./download.js";

/** Hangs into the export menu what saves the place as a file and opens one, or any other that the page takes. */
export function offerPlaceFiles(app: OwnApp): HTMLElement {
  const { words } = app;
  const input = h("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": words("shell.openPlace"), onchange: () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) void open(app, file);
  } });
  app.offer({ id: "save-place", label: words("shell.savePlace"), act: () => savePlace(app) });
  app.offer({ id: "open-place", label: words("shell.openPlace"), act: () => input.click() });
  return input;
}

export const savePlace = (app: OwnApp): void => download(`talkback-${app.store.state.footage.scenario || "place"}.json`, "application/json", printPlace(app.place));
