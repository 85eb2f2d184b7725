import type { Room } from "../app.js";
import { h, refill } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { createMenu } from "./menu.js";
import { createSeed } from "./seed.js";
import { onWidth, widthOf } from "./widths.js";
import type { Commands } from "./keyboard.js";

const ROOMS: readonly Room[] = ["gallery", "lessons", "study", "about"];

/** The bar over all: where one can go, the luck of the run, comparison, sharing, exporting, look, undo, help. */
export function createHeader(app: OwnApp, commands: Commands, drawers: readonly { readonly id: string; readonly label: string }[]) {
  const { words } = app;
  const does = (command: string) => () => commands[command]!();
  const button = (text: string, name: string, act: () => void, more = {}) => h("button", { type: "button", "aria-label": words(name), title: words(name), onclick: act, ...more }, text);
  const rooms = ROOMS.map((room) => h("a", { href: `#room=${room}`, "data-room": room, onclick: (event: MouseEvent) => { event.preventDefault(); app.go({ room, lesson: room === "lessons" ? app.place.lesson : null }, { undo: false }); } }, words(`shell.room.${room}`)));
  const back = h("button", { type: "button", class: "to-play", onclick: () => app.go({ room: "play" }, { undo: false }) }, words("shell.room.play"));
  const seed = createSeed(app);
  const compare = h("button", { type: "button", class: "ab", "aria-label": words("shell.compare"), title: words("shell.compare"), onclick: does("compare") }, "A|B");
  const [undo, redo] = [button("↶", "shell.undo", app.undo), button("↷", "shell.redo", app.redo, { class: "redo" })];
  const menu = createMenu(words("shell.export"), words("shell.noExport"));
  const play = h("div", { class: "bar-play" }, seed.element, compare, button(words("shell.shareShort"), "shell.share", does("share"), { class: "share" }), menu.element, ...drawers.map(({ id, label }) => h("button", { type: "button", class: "drawer-button", onclick: () => app.open(id) }, label)), undo, redo);
  const element = h("header", { class: "bar" },
    h("a", { class: "brand", href: "#", "aria-label": "Talkback", onclick: (event: MouseEvent) => { event.preventDefault(); app.go({ room: "gallery", lesson: null }, { undo: false }); } }, h("span", { class: "brand-mark", "aria-hidden": "true" }), h("span", { class: "brand-word" }, "Talkback")),
    h("nav", { "aria-label": words("shell.rooms") }, ...rooms, back), play,
    h("div", { class: "bar-end" }, button("◐", "shell.theme", does("theme"), { class: "theme" }), button("?", "shell.help", does("help"))));
  const show = () => {
    const { room, compare: ab } = app.place;
    for (const link of rooms) {
      if (link.dataset.room === room) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    play.hidden = room !== "play";
    back.hidden = room === "play" || !app.ready;
    compare.setAttribute("aria-pressed", String(ab !== null));
    undo.disabled = !app.canUndo;
    redo.disabled = !app.canRedo;
  };
  // Where there is no room for their buttons, drawers are in the menu.
  const offers = () => menu.show([...app.offers, ...(widthOf() !== "wide" ? drawers.map(({ id, label }) => ({ id, label, act: () => app.open(id) })) : [])]);
  const ends = [app.onPlace(show), app.onOffers(offers), onWidth(offers)];
  app.onReady(show);
  show();
  offers();
  return { element, openMenu: menu.open, dispose: () => { for (const end of ends) end(); refill(element); } };
}
