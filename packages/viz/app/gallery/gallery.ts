import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { late } from "../place/late.js";

/** The room with every story of the library; they are fetched when it is first entered. */
export function createGallery(app: OwnApp): HTMLElement {
  const { words } = app;
  const element = h("section", { class: "room gallery", "data-room": "gallery" },
    h("h1", { tabindex: "-1" }, words("gallery.heading")),
    h("p", { class: "lead" }, words("gallery.lead")));
  const stories = late(async () => {
    const { createStories, words } = await import("./late.js");
    return { panel: () => ({ element: createStories(app), dispose() {} }), words };
  });
  let filled = false;
  const fill = () => {
    if (filled || app.place.room !== "gallery") return;
    filled = true;
    element.append(stories(app).element);
  };
  app.onPlace(fill);
  fill();
  return element;
}
