import type { App } from "../app.js";
import { entries } from "../catalogue.js";
import { h, refill } from "../dom.js";
import { claimsIn, verdictsOf } from "../library-claims.js";
import { claimItem } from "./claim-item.js";

/** What the present story claims; none where it is somebody's own. */
export function storyClaims(app: App): { readonly element: HTMLElement; show(): void } {
  const { words } = app;
  const body = h("div", { class: "about-claims" });
  return {
    element: h("section", { class: "about-section", "aria-label": words("about.claims") }, h("h2", {}, words("about.claims")), h("p", {}, words("about.claimsText")), body),
    show() {
      const { scenario } = app.place.question;
      const entry = typeof scenario === "string" ? entries().find(({ id }) => id === scenario) : undefined;
      const claims = entry === undefined ? [] : claimsIn(entry.id);
      if (claims.length === 0) return refill(body, h("p", {}, words("about.noClaims")));
      refill(body, h("ul", {}, ...claims.map((claim) => claimItem(app, entry!.id, claim, verdictsOf(entry!.id).find((each) => each.claim === claim.id)))));
    },
  };
}

/** The claims of the whole library that sound right and were expected to be refuted. */
export function temptingClaims(app: App): HTMLElement {
  const { words } = app;
  const all = entries().flatMap(({ id, title }) => claimsIn(id).filter(({ tempting }) => tempting).map((claim) => ({ id, title, claim, verdict: verdictsOf(id).find((each) => each.claim === claim.id) })));
  return h("section", { class: "about-section", "aria-label": words("about.temptingHeading") }, h("h2", {}, words("about.temptingHeading")), h("p", {}, words("about.temptingText", { n: all.length })),
    h("ul", { class: "about-tempting" }, ...all.map(({ title, claim, verdict }) => h("li", {}, h("strong", {}, title), " ", claim.text, " ",
      h("span", { class: "about-hint" }, verdict === undefined ? words("about.unjudged") : words("about.held", { holds: String(!verdict.predicted), verdict: verdict.verdict }))))));
}
