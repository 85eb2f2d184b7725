import { createCascade } from "../../src/view/cascade.js";
import type { Panel } from "../app.js";
import { h } from "../dom.js";

/** Who passed on what to whom, and where it was turned round. */
export const cascadePanel: Panel = (app) => {
  const element = h("div", { class: "picture-cascade" });
  const view = createCascade(element, app.store);
  return { element, dispose: view.dispose };
};
