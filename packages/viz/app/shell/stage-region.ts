import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import type { Placed } from "../panels.js";
import { createTabs } from "./tabs.js";

/** The picture in the middle, and the tabs that choose it; a picture is made when it is first looked at. */
export function createStageRegion(app: OwnApp, placed: readonly Placed[]): { readonly element: HTMLElement; fill(): void } {
  const { words } = app;
  const pictures = placed.filter(({ picture }) => picture !== undefined);
  const always = placed.filter(({ picture }) => picture === undefined);
  const panels = pictures.map(({ id, heading }) => h("div", { class: "picture", id: `panel-${id}`, role: "tabpanel", "aria-label": words(heading) }));
  const tabs = createTabs(words("shell.pictures"), pictures.map(({ picture, heading }, k) => ({ id: picture!, label: words(heading), panel: panels[k]! })), app.place.picture);
  const element = h("section", { class: "stage", "aria-label": words("shell.stage") }, pictures.length > 1 ? tabs.list : null, ...panels);
  const made = new Set<string>();
  const show = () => {
    const at = pictures.findIndex(({ picture }) => picture === app.place.picture);
    if (at < 0 || !app.ready) return;
    const { id, panel } = pictures[at]!;
    if (made.has(id)) return;
    made.add(id);
    panels[at]!.append(panel(app).element);
  };
  tabs.onChoose((id) => { if (id !== app.place.picture) app.go({ picture: id as typeof app.place.picture }, { undo: false }); });
  app.onPlace(({ picture }, before) => {
    if (picture !== before.picture) {
      if (tabs.chosen !== picture) tabs.choose(picture);
      show();
    }
  });
  return { element, fill() { element.append(...always.map(({ panel }) => panel(app).element)); show(); } };
}
