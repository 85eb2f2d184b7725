import { browserTime } from "../src/player/browser-time.js";
import { createLook } from "../src/player/look.js";
import { themeOf, wishesOf } from "../src/player/theme-choice.js";
import { type Messages, wordsOf } from "../src/words/words.js";
import { followAddress } from "./address/follow-address.js";
import { createHeldPlaces, restored } from "./address/held-places.js";
import { parseAddress } from "./address/parse-address.js";
import type { Kept } from "./address/print-address.js";
import { tellRemarks } from "./address/tell-remarks.js";
import "./css/page.css";
import { h } from "./dom.js";
import type { Lab } from "./lab/lab.js";
import { acceptDrops } from "./people/accept-drops.js";
import { isFirstVisit } from "./opening/first-visit.js";
import { playOpening } from "./opening/play-opening.js";
import { OPENING_PLACE } from "./opening/story.js";
import { PANELS } from "./panels.js";
import { createApp, type OwnApp } from "./place/create-app.js";
import { createFrame } from "./shell/frame.js";
import { keptHere } from "./shell/kept-here.js";
import { CHOICES } from "./shell/next-theme.js";
import { en } from "./words/en.js";
import { PSEUDO, pseudo } from "./words/pseudo.js";

/** Puts the whole page into its place in the document, as its address says, and keeps it going. */
export function startPage(lab: Lab): OwnApp {
  const session = keptHere("sessionStorage");
  const { place, remarks, kept } = restored(location.hash, session) ?? parseAddress(location.hash);
  const frame = new Map(kept);
  const [locale, spoken] = frame.get("lang") === PSEUDO ? ([PSEUDO, pseudo] as const) : (["en", (messages: Messages) => messages] as const);
  const messages: Record<string, string> = { ...spoken(en) };
  const language = wordsOf(messages, locale);
  const root = document.documentElement;
  root.lang = language.locale;
  root.dir = frame.get("dir") === "rtl" ? "rtl" : "ltr";
  const storage = keptHere("localStorage");
  const first = isFirstVisit(location.hash, storage);
  const choice = CHOICES.find((each) => each === storage.get("theme")) ?? "auto";
  const wishes = wishesOf(window);
  const app = createApp(lab, { place: first ? OPENING_PLACE : place, source: browserTime(window), theme: themeOf(choice, wishes), reduced: wishes.reduced, words: language, learn: (more) => void Object.assign(messages, spoken(more)) });
  const look = createLook(root, app.store, { choice, reduced: "auto", wishes });
  const address = followAddress(app, kept, createHeldPlaces(session, [location.hash.replace(/^#/, ""), place]));
  const embedded = frame.get("embed") === "1";
  root.toggleAttribute("data-embed", embedded);
  const shell = createFrame(app, { panels: PANELS, look, storage, kept: address.kept, embedded, full: () => hrefWithout(address.kept(), "embed") });
  const page = document.getElementById("page") ?? document.body.appendChild(h("div", { id: "page" }));
  page.replaceChildren(...shell.elements);
  app.frame = shell;
  acceptDrops(app);
  void tellRemarks(app, remarks);
  app.onReady(() => { if (lab.where === "page") app.notice({ kind: "info", text: language("shell.noWorkers") }); });
  if (first) playOpening(app);
  return app;
}

/** The address of the page without one of the names that are about the page itself. */
const hrefWithout = (kept: Kept, name: string): string =>
  kept.some(([each]) => each === name) ? location.href.replace(new RegExp(`(?<=[#&])${name}=[^&]*&?`), "") : location.href;
