import type { Panel, Place } from "./app.js";
import { allParametersPanel } from "./controls/all-parameters.js";
import { controlsPanel } from "./controls/panel.js";
import { findingPanel } from "./finding/panel.js";
import { openingDoor } from "./opening/door.js";
import { paintDoor } from "./paint/door.js";
import { late } from "./place/late.js";
import { networkPicture } from "./shell/network-picture.js";
import { playBar } from "./shell/play-bar.js";
import { whyPanel } from "./why/panel.js";

/** Where a panel stands: beside, in or under the picture, in a tab of its own, in a room, or in a drawer that opens over all. */
export type Region = "controls" | "stage" | "timeline" | "charts" | "why" | "lessons" | "study" | "about" | "drawer";

/** A panel and its place; the page needs no more of it. */
export interface Placed {
  readonly id: string;
  readonly region: Region;
  readonly panel: Panel;
  /** Key of its heading among the page's words. */
  readonly heading: string;
  /** In the stage: the picture that it is; without one it stands there always. */
  readonly picture?: Place["picture"];
  /** In a drawer or at a side: key of the words of a button in the header that opens it; without one only `app.open(id)` does. */
  readonly button?: string;
}

/**
 * Every panel of the page, in the order of reading. A panel is added by one line. Those that are not in the first view are `late`: their
 * modules are fetched when they are first shown, with the words that only they say, and nothing that is in the first view imports them.
 * Their headings and buttons are among the page's first words (words/en/doors.ts).
 */
export const PANELS: readonly Placed[] = [
  { id: "network", region: "stage", panel: networkPicture, heading: "shell.network-heading", picture: "network" },
  { id: "play-bar", region: "timeline", panel: playBar, heading: "shell.timeline-heading" },
  { id: "controls", region: "controls", panel: controlsPanel, heading: "controls.heading" },
  { id: "paint", region: "controls", panel: paintDoor, heading: "paint.heading", button: "paint.button" },
  { id: "plane", region: "stage", picture: "plane", panel: late(() => import("./pictures/late-plane.js")), heading: "pictures.plane" },
  { id: "cascade", region: "stage", picture: "cascade", panel: late(() => import("./pictures/late-cascade.js")), heading: "pictures.cascade" },
  { id: "phase", region: "stage", picture: "phase", panel: late(() => import("./pictures/late-phase.js")), heading: "pictures.phase" },
  { id: "finding", region: "charts", panel: findingPanel, heading: "finding.heading" },
  { id: "why", region: "why", panel: whyPanel, heading: "why.heading" },
  { id: "about", region: "about", panel: late(() => import("./about/late.js")), heading: "about.heading" },
  { id: "opening", region: "stage", panel: openingDoor, heading: "opening.heading" },
  { id: "lessons", region: "lessons", panel: late(() => import("./lessons/lessons.js")), heading: "shell.room.lessons" },
  { id: "study", region: "study", panel: late(() => import("./studies/late.js")), heading: "study.heading" },
  { id: "verify", region: "study", panel: late(() => import("./studies/late-verify.js")), heading: "verify.heading" },
  { id: "people", region: "drawer", panel: late(() => import("./people/late.js")), heading: "people.heading", button: "people.button" },
  { id: "export", region: "drawer", panel: late(() => import("./export/late.js")), heading: "export.heading" },
  { id: "all-parameters", region: "drawer", panel: allParametersPanel, heading: "controls.all-heading" },
];
