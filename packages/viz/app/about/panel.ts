import { ENGINE } from "@talkback/core";
import { version } from "virtual:talkback-build";
import type { Panel } from "../app.js";
import { h } from "../dom.js";
import { storyClaims, temptingClaims } from "./claims-sections.js";
import { parametersTable } from "./parameters-table.js";

const KINDS = ["encoded", "compositional", "emergent", "borrowed"] as const;
const DOCUMENTS = ["docs/model/odd.md", "docs/model/dual-power.md", "docs/claims.md", "docs/headline.md", "docs/patterns.md", "docs/limits.md", "docs/glossary.md"] as const;
const LIMITS = ["people", "workers", "webgl", "network"] as const;

/** What the page is and is not, where its numbers come from, what it claims, and what would change that. */
export const aboutPanel: Panel = (app) => {
  const { words } = app;
  const [parameters, claims] = [parametersTable(app), storyClaims(app)];
  const section = (name: string, ...content: readonly (Node | string)[]) => h("section", { class: "about-section", "aria-label": words(`about.${name}`) }, h("h2", {}, words(`about.${name}`)), ...content);
  const paragraphs = (...names: readonly string[]) => names.map((name) => h("p", {}, words(`about.${name}`)));
  const jump = (name: string, target: HTMLElement) => h("button", { type: "button", onclick: () => { target.scrollIntoView({ block: "start" }); target.querySelector("h2")?.setAttribute("tabindex", "-1"); target.querySelector("h2")?.focus({ preventScroll: true }); } }, words(`about.${name}`));
  const tempting = temptingClaims(app);
  const page = section("page", h("ul", {}, ...LIMITS.map((limit) => h("li", {}, words(`about.limit.${limit}`, { where: app.lab.where })))),
    h("p", {}, words("about.keys")), h("p", { class: "about-build" }, words("about.build", { engine: ENGINE, version })), h("p", {}, words("about.licence")));
  const element = h("div", { class: "about" },
    h("nav", { class: "about-jumps", "aria-label": words("about.contents") }, jump("parameters", parameters.element), jump("claims", claims.element), jump("temptingHeading", tempting), jump("page", page)),
    section("is", ...paragraphs("example", "constants", "article")),
    section("headline", ...paragraphs("headlineText")),
    section("kinds", h("dl", {}, ...KINDS.flatMap((kind) => [h("dt", {}, words("about.kind", { kind })), h("dd", {}, words(`about.kind.${kind}`))]))),
    parameters.element, claims.element, tempting,
    section("model", ...paragraphs("odd"), h("ul", {}, ...DOCUMENTS.map((path) => h("li", {}, h("code", {}, path), " ", words(`about.doc.${path.replace(/^.*\/|\.md$/g, "")}`))))), page);
  const show = () => {
    parameters.show();
    claims.show();
  };
  let shown = app.place.question;
  const stop = app.onPlace(({ room, question }) => {
    if (room !== "about" || question === shown) return;
    shown = question;
    show();
  });
  show();
  return { element, dispose: stop };
};
