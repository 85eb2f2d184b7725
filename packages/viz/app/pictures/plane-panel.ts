import { createPlane } from "../../src/view/plane.js";
import type { Panel } from "../app.js";
import { ownScenario } from "../controls/asked.js";
import { changing, issuesOf } from "../controls/change.js";
import { h } from "../dom.js";

/** Everybody by power and certainty; the line of those who push back can be moved, which asks for another tolerance. */
export const planePanel: Panel = (app) => {
  const element = h("div", { class: "picture-plane" });
  const view = createPlane(element, app.store, {
    onThreshold(tolerance, { final }) {
      const { question } = app.place;
      const changes = changing(ownScenario(question), question.changes, "rule.tolerance", Number(tolerance.toFixed(2)));
      if (issuesOf(ownScenario(question), changes).length === 0) app.go({ question: { ...question, changes } }, { undo: final });
    },
  });
  return { element, dispose: view.dispose };
};
