import { fits, type Kept, LONGEST, printAddress } from "../address/print-address.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { createDrawer } from "./drawer.js";
import { savePlace } from "./place-files.js";

/** The whole link of the place, wherever the page lies. */
export const linkOf = (app: OwnApp, kept: Kept): string => `${location.href.replace(/#.*$/, "")}#${printAddress(app.place, kept)}`;

/** Copies the link; shows it in a field where the clipboard is refused, and offers a file where a link is too short for the place. */
export function createShare(app: OwnApp, kept: () => Kept): { readonly element: HTMLElement; share(): void } {
  const { words } = app;
  const field = h("input", { type: "text", readonly: true, "aria-label": words("shell.link") });
  const drawer = createDrawer("share", words("shell.shareHeading"), words("shell.close"), h("div", {}, h("p", {}, words("shell.copyByHand")), field));
  const share = async () => {
    if (!fits(app.place, kept())) {
      return app.notice({ kind: "info", text: words("shell.tooLong", { longest: LONGEST }), actions: [{ label: words("shell.saveFile"), act: () => savePlace(app) }] });
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
