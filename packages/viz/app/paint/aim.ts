import type { App } from "../app.js";
import { scenarioIn } from "../controls/asked.js";
import { h, refill } from "../dom.js";
import { type Aim, aimOf, AIMS } from "./aims.js";

/** Whom the first campaign addresses: the marked, or one of the usual choices. */
export function aimSection(app: App, aim: (targets: Readonly<Record<string, unknown>>) => void, marked: () => readonly string[]): { readonly element: HTMLElement; show(): void } {
  const { words } = app;
  const now = h("p", { class: "paint-hint" });
  const choice = h("select", { "aria-label": words("paint.aim") }, h("option", { value: "" }, words("paint.aim")), ...Object.keys(AIMS).map((each) => h("option", { value: each }, words(`paint.aim.${each}`))));
  choice.addEventListener("change", () => {
    if (choice.value !== "") aim(AIMS[choice.value as Aim]);
    choice.value = "";
  });
  const these = h("button", { type: "button", "data-paint": "aim", onclick: () => aim({ kind: "listed", ids: marked() }) }, words("paint.aimThese"));
  return {
    element: h("section", { "aria-label": words("paint.aimHeading") }, h("h3", {}, words("paint.aimHeading")), now, h("div", { class: "paint-tools" }, these, choice)),
    show() {
      const [campaign] = scenarioIn(app.place.question).campaigns;
      these.disabled = campaign === undefined || marked().length === 0;
      choice.disabled = campaign === undefined;
      if (campaign === undefined) return refill(now, words("paint.noCampaign"));
      const { kind, ids } = campaign.targets as unknown as { readonly kind: string; readonly ids?: readonly string[] };
      const known = aimOf(campaign.targets);
      refill(now, words("paint.aimNow", { campaign: campaign.id, what: kind === "listed" ? words("paint.aimListed", { n: ids!.length }) : known === null ? kind : words(`paint.aim.${known}`) }));
    },
  };
}
