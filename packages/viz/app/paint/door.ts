import type { Panel } from "../app.js";
import { h, refill } from "../dom.js";
import { late } from "../place/late.js";

/** The button that begins to paint; what it opens is fetched when it is first pressed, and opens at once. */
export const paintDoor: Panel = (app) => {
  let opened: ReturnType<Panel> | null = null;
  const fetched = async () => {
    // Who sees the tools can use them: what the network paints with comes along.
    const [{ paintPanel, words }] = await Promise.all([import("./late.js"), import("../../src/view/stage-brush.js")]);
    const panel: Panel = (app) => {
      const made = paintPanel(app);
      queueMicrotask(() => {
        const toggle = made.element.querySelector<HTMLElement>(".paint-toggle")!;
        if (document.activeElement === document.body) toggle.focus({ preventScroll: true });
        toggle.click();
      });
      return made;
    };
    return { panel, words };
  };
  const open = () => {
    opened = late(fetched)(app);
    refill(element, opened.element);
  };
  const element = h("div", {}, h("div", { class: "paint controls" }, h("button", { type: "button", class: "paint-toggle", "aria-expanded": "false", onclick: open }, app.words("paint.start", { on: "false" }))));
  return { element, dispose() { opened?.dispose(); } };
};
