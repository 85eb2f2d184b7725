import { printPlace } from "../address/place-file.js";
import { fits, type Kept, LONGEST, printAddress } from "../address/print-address.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { createDrawer } from "./drawer.js";

/** The whole link of the place, wherever the page lies. */
export const linkOf = (app: OwnApp, kept: Kept): string => `${location.href.replace(/#.*$/, "")}#${printAddress(app.place, kept)}`;

/** Hands a text to the reader as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies the link; shows it in a field where the clipboard is refused, and offers a file where a link is too short for the place. */
export function createShare(app: OwnApp, kept: () => Kept): { readonly element: HTMLElement; share(): void } {
  const { words } = app;
  const field = h("input", { type: "text", readonly: true, "aria-label": words("shell.link") });
  const drawer = createDrawer("share", words("shell.shareHeading"), words("shell.close"), h("div", {}, h("p", {}, words("shell.copyByHand")), field));
  const file = () => download(`talkback-${app.store.state.footage.scenario || "place"}.json`, "application/json", printPlace(app.place));
  const share = async () => {
    if (!fits(app.place, kept())) {
      return app.notice({ kind: "info", text: words("shell.tooLong", { longest: LONGEST }), actions: [{ label: words("shell.saveFile"), act: file }] });
    }
    const link = linkOf(app, kept());
    try {
      await navigator.clipboard.writeText(link);
      app.notice({ kind: "info", text: words("shell.copied") });
    } catch {
      field.value = link;
      drawer.open();
      field.select();
      field.focus();
    }
  };
  return { element: drawer.element, share: () => void share() };
}
