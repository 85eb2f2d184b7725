import type { Look } from "../../src/player/look.js";
import type { Kept } from "../address/print-address.js";
import { h, refill } from "../dom.js";
import { createGallery } from "../gallery/gallery.js";
import { createLedger } from "../ledger/create-ledger.js";
import type { Frame, OwnApp } from "../place/create-app.js";
import { shownAsA } from "../place/keep-a.js";
import type { Placed } from "../panels.js";
import { late } from "../place/late.js";
import { createDigest } from "./digest.js";
import { createDrawer } from "./drawer.js";
import { createHeader } from "./header.js";
import { type Commands, createKeyboard } from "./keyboard.js";
import { type KeptHere, keptHere } from "./kept-here.js";
import { nextTheme } from "./next-theme.js";
import { createNotices } from "./notices.js";
import { createPlayRoom } from "./play-room.js";
import { newLuck, sameLuck } from "./seed.js";
import { offerPlaceFiles } from "./place-files.js";
import { createShare } from "./share.js";

export interface FrameSettings {
  readonly panels: readonly Placed[];
  readonly look: Look;
  readonly storage: KeptHere;
  readonly kept: () => Kept;
  readonly embedded: boolean;
  /** The whole page's address, for one that is embedded. */
  readonly full: () => string;
}

/** Everything that stands around the panels. */
export function createFrame(app: OwnApp, { panels, look, storage, kept, embedded, full }: FrameSettings): Frame & { readonly elements: readonly HTMLElement[] } {
  const { words } = app;
  const notices = createNotices(words);
  const digest = createDigest(app.store);
  const share = createShare(app, kept);
  app.offer({ id: "export", label: words("shell.exportFiles"), act: () => app.open("export") });
  const files = offerPlaceFiles(app);
  const play = createPlayRoom(app, panels);
  const ledger = createLedger(app, keptHere("sessionStorage"));
  const drawers = new Map([
    ...panels.filter(({ region }) => region === "drawer").map((each) => [each.id, lateDrawer(app, each)] as const),
    ["ledger", lateDrawer(app, { id: "ledger", heading: "ledger.heading", panel: late(async () => (await import("../ledger/late.js")).lateLedger(ledger)) })] as const,
  ]);
  const buttons = [...panels.filter(({ button }) => button !== undefined).map(({ id, button }) => ({ id, label: words(button!) })), { id: "ledger", label: words("ledger.button") }];
  const commands: Commands = {
    compare: () => compare(app), same: () => sameLuck(app), newSeed: () => newLuck(app), share: share.share, export: () => header.openMenu(), help: () => help.open(),
    find: () => findPerson(), ...Object.fromEntries([1, 2, 3, 4, 5].map((k) => [`group${k}`, () => focusGroup(k)])),
    theme() {
      look.choice = nextTheme(look.choice);
      storage.set("theme", String(look.choice));
      notices.show({ kind: "info", text: words("shell.themeNow", { theme: String(look.choice) }) });
    },
  };
  const header = createHeader(app, commands, buttons);
  const keyboard = createKeyboard(app, commands, storage);
  const help = lateDrawer(app, { id: "help", heading: "shell.helpHeading", panel: late(async () => {
    const { helpPanel, words: own } = await import("./late-help.js");
    return { panel: helpPanel(keyboard, () => help.element.close()), words: own };
  }) });
  const rooms = new Map<string, HTMLElement>([
    ["gallery", createGallery(app)], ["play", play.element],
    ...(["lessons", "study", "about"] as const).map((room) => [room, roomOf(app, room, panels)] as const),
  ]);
  const main = h("main", { id: "main", tabindex: "-1" }, ...rooms.values());
  const show = (focus: boolean) => {
    for (const [name, room] of rooms) room.hidden = name !== app.place.room;
    document.documentElement.dataset.room = app.place.room;
    const { footage } = app.store.state;
    document.title = app.place.room === "play" && footage.n > 0 ? words("shell.titleOf", { title: footage.title }) : words("shell.title");
    if (focus) rooms.get(app.place.room)?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  };
  app.onPlace(({ room }, before) => { if (room !== before.room) show(true); });
  app.onReady(() => show(false));
  show(false);
  const skip = h("a", { class: "skip", href: "#main", onclick: (event: MouseEvent) => { event.preventDefault(); main.focus(); } }, words("shell.skip"));
  const chip = h("a", { class: "embed-chip", target: "_blank", rel: "noopener", href: full(), onclick: () => chip.setAttribute("href", full()) }, words("shell.openFull"));
  const controlIn = (where: HTMLElement | undefined, path: string) => [...(where?.querySelectorAll<HTMLElement>("[data-path]") ?? [])].find((each) => each.dataset.path === path);
  const reach = (control: HTMLElement | undefined) => {
    control?.scrollIntoView({ block: "center" });
    (control?.querySelector<HTMLElement>("input, select, textarea") ?? control?.querySelector("button"))?.focus();
  };
  return {
    elements: embedded ? [main, chip, notices.element, digest.element] : [skip, header.element, main, notices.element, digest.element, share.element, help.element, files, ...[...drawers.values()].map(({ element }) => element)],
    notice: notices.show,
    announce: digest.say,
    open(id) {
      if (drawers.has(id)) drawers.get(id)!.open();
      else play.show(id);
    },
    find(path) {
      const near = controlIn(play.element, path);
      if (near !== undefined) {
        play.show("controls");
        return reach(near);
      }
      const drawer = drawers.get("all-parameters");
      drawer?.open();
      reach(controlIn(drawer?.element, path));
    },
  };
}

/** A is what is shown now, and stays that when B is changed. */
const compare = (app: OwnApp): void => app.go({ compare: app.place.compare === null ? shownAsA(app.place) : null });

const focusGroup = (k: number): void => {
  const tab = document.querySelector<HTMLElement>("#tab-controls");
  if (tab?.offsetParent != null) tab.click();
  const group = document.querySelectorAll<HTMLElement>("#panel-controls fieldset")[k - 1];
  [...(group?.querySelectorAll<HTMLElement>("input, select, textarea") ?? [])].find((each) => each.offsetParent !== null)?.focus({ preventScroll: true });
};

const findPerson = (): void => document.querySelector<HTMLElement>("[data-find]")?.focus();

/** A drawer whose panel is made when it is first opened, and hears of it, as `opened`, whenever it is. */
function lateDrawer(app: OwnApp, { id, heading, panel }: Pick<Placed, "id" | "heading" | "panel">) {
  const content = h("div", { id: `panel-${id}` });
  const drawer = createDrawer(id, app.words(heading), app.words("shell.close"), content);
  return { element: drawer.element, open() {
    if (content.childElementCount === 0) content.append(panel(app).element);
    drawer.open();
    content.firstElementChild?.dispatchEvent(new Event("opened"));
  } };
}

function roomOf(app: OwnApp, room: "lessons" | "study" | "about", panels: readonly Placed[]): HTMLElement {
  const element = h("section", { class: "room", "data-room": room }, h("h1", { tabindex: "-1" }, app.words(`shell.room.${room}`)));
  const holder = h("div", { class: "room-body" });
  element.append(holder);
  const fill = () => {
    if (app.place.room !== room || holder.childElementCount > 0) return;
    refill(holder, ...panels.filter(({ region }) => region === room).map(({ id, panel, heading }) =>
      h("section", { id: `panel-${id}`, "aria-label": app.words(heading) }, panel(app).element)));
  };
  app.onPlace(fill);
  fill();
  return element;
}
