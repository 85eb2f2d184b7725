import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { controlsFor } from "./controls.js";
import { groupSets } from "./group-sets.js";
import { labelOf } from "./label.js";

/** A drawer with everything that can be set, to be searched by name, path or help. */
export const allParametersPanel: Panel = (app) => {
  const { words } = app;
  const controls = controlsFor(app, () => true);
  const search = h("input", { type: "search", autocomplete: "off", "aria-label": words("controls.search") });
  const found = h("p", { role: "status", class: "controls-found" });
  const list = groupSets(app);
  const element = h("div", { class: "controls controls-all" }, h("label", { class: "controls-search" }, words("controls.search"), search), found, list.element);
  const show = () => {
    if (!element.isConnected || !element.checkVisibility()) return;
    const wanted = search.value.trim().toLowerCase().split(/\s+/);
    const rows = controls.show().filter(({ parameter }) => {
      const text = `${labelOf(parameter, words)} ${parameter.path} ${parameter.help}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    refill(found, words("controls.found", { n: rows.length }));
    list.show((group) => rows.filter(({ parameter }) => parameter.group === group).map(({ row }) => row.element));
  };
  search.addEventListener("input", show);
  const stop = app.onPlace(show);
  element.addEventListener("opened", show);
  return { element, dispose: stop };
};
