import { h, refill } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import type { Placed, Region } from "../panels.js";
import { storyOf } from "../gallery/story-of.js";
import { createBusy } from "./busy.js";
import { createSheet } from "./sheet.js";
import { createStageRegion } from "./stage-region.js";
import { createTabs } from "./tabs.js";
import { onWidth, type Width, widthOf } from "./widths.js";

const SIDES = ["controls", "charts", "why"] as const;

/** The room where a story runs: controls, picture with time under it, charts and reasons; on small screens the sides are tabs of a sheet. */
export function createPlayRoom(app: OwnApp, placed: readonly Placed[]) {
  const { words } = app;
  const inRegion = (region: Region) => placed.filter((each) => each.region === region);
  const title = h("h1", { tabindex: "-1" });
  const question = h("p", { class: "question" });
  const sides = SIDES.map((region) => h("section", { class: `side side-${region}`, id: `side-${region}`, "aria-label": words(`shell.side.${region}`) }));
  const tabs = createTabs(words("shell.sides"), SIDES.map((id, k) => ({ id, label: words(`shell.tab.${id}`), panel: sides[k]! })), "charts");
  const sheet = createSheet(words, h("div", { class: "sides" }, tabs.list, ...sides));
  const stage = createStageRegion(app, inRegion("stage"));
  const timeline = h("section", { class: "timeline", "aria-label": words("shell.timeline") });
  const element = h("section", { class: "room play", "data-room": "play" },
    h("div", { class: "stage-column" }, h("div", { class: "story" }, title, question), h("div", { class: "stage-frame" }, stage.element, createBusy(app)), timeline), sheet.element);

  const put = (into: HTMLElement, panels: readonly Placed[]) => refill(into, ...panels.map(({ id, panel, heading }) =>
    h("section", { class: `panel panel-${id}`, id: `panel-${id}`, "aria-labelledby": `heading-${id}` }, h("h2", { id: `heading-${id}` }, words(heading)), panel(app).element)));
  const name = () => {
    const { footage } = app.store.state;
    title.textContent = footage.title;
    question.textContent = storyOf(app.place.question.scenario)?.question ?? "";
  };
  const roles = (width: Width) => sides.forEach((side, k) => {
    const tab = width === "narrow" || (width === "middle" && SIDES[k] !== "controls");
    if (tab) side.setAttribute("role", "tabpanel");
    else side.removeAttribute("role");
    if (width === "middle" && tabs.chosen === "controls") tabs.choose("charts");
  });
  app.onReady(() => {
    for (const [k, region] of SIDES.entries()) put(sides[k]!, inRegion(region));
    stage.fill();
    put(timeline, inRegion("timeline"));
    name();
    app.store.watch((_, changed) => { if (changed.has("footage")) name(); });
  });
  tabs.onChoose(() => sheet.raise());
  onWidth(roles);
  roles(widthOf());
  if (widthOf() === "narrow") tabs.choose("controls");
  sheet.lower();
  return {
    element, title,
    /** The tab that a panel stands in comes to the front. */
    show(id: string) {
      const region = placed.find((each) => each.id === id)?.region;
      if (region !== undefined) tabs.choose(region);
      const panel = document.getElementById(`panel-${id}`);
      panel?.scrollIntoView({ block: "nearest" });
      panel?.querySelector("h2")?.setAttribute("tabindex", "-1");
      panel?.querySelector("h2")?.focus();
    },
  };
}
