import { fits, type Kept, LONGEST, printAddress } from "../address/print-address.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";
import { late } from "../place/late.js";
import { createDrawer } from "./drawer.js";
import { savePlace } from "./place-files.js";

const sameRun = late(() => import("../ledger/late-run.js"));

/** The whole link of the place, wherever the page lies. */
export const linkOf = (app: OwnApp, kept: Kept): string => `${location.href.replace(/#.*$/, "")}#${printAddress(app.place, kept)}`;

/** Copies the link; shows it in a field, with the run's hash and its command, where that is asked for or the clipboard is refused, and offers a file where a link is too short for the place. */
export function createShare(app: OwnApp, kept: () => Kept): { readonly element: HTMLElement; share(): void } {
  const { words } = app;
  const field = h("input", { type: "text", readonly: true, "aria-label": words("shell.link") });
  const refused = h("p", {}, words("shell.copyByHand"));
  const run = h("div");
  const drawer = createDrawer("share", words("shell.shareHeading"), words("shell.close"), h("div", {}, refused, field, run));
  const open = (link: string, copied: boolean) => {
    refused.hidden = copied;
    field.value = link;
    if (run.childElementCount === 0) run.append(sameRun(app).element);
    drawer.open();
    field.select();
    field.focus();
  };
  const share = async () => {
    if (!fits(app.place, kept())) {
      return app.notice({ kind: "info", text: words("shell.tooLong", { longest: LONGEST }), actions: [{ label: words("shell.saveFile"), act: () => savePlace(app) }] });
    }
    const link = linkOf(app, kept());
    try {
      await navigator.clipboard.writeText(link);
      app.notice({ kind: "info", text: words("shell.copied"), actions: [{ label: words("shell.shareMore"), act: () => open(link, true) }] });
    } catch {
      open(link, false);
    }
  };
  return { element: drawer.element, share: () => void share() };
}
