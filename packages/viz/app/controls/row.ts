import type { App } from "../app.js";
import { h, refill } from "../dom.js";
import { type Field, fieldFor, type Tell } from "./fields.js";
import { labelOf } from "./label.js";
import type { Parameter } from "./parameters.js";

/** One control on the page. */
export interface Row {
  readonly element: HTMLElement;
  readonly field: Field;
  show(parameter: Parameter): void;
  /** Says what was wrong with what was typed, and keeps it; an empty list takes that back. */
  complain(issues: readonly string[]): void;
}

export interface RowActions {
  readonly tell: Tell;
  readonly reset: () => void;
  readonly toggleLock: () => void;
  readonly toggleHide: () => void;
}

let rowsMade = 0;

/** A parameter as a native control with its label, where its value comes from, what it was, and a way back. */
export function rowOf(parameter: Parameter, app: App, actions: RowActions): Row {
  const { words } = app;
  const id = `control-${++rowsMade}`;
  const field = fieldFor(parameter, id, words, actions.tell);
  const dot = h("span", { class: "control-dot", role: "img" });
  const was = h("span", { class: "control-was" });
  const reset = h("button", { type: "button", class: "control-reset", onclick: actions.reset }, words("controls.reset"));
  const complaint = h("p", { class: "control-complaint", role: "alert", id: `${id}-wrong`, hidden: true });
  const about = h("p", { class: "control-help", id: `${id}-help` });
  const lock = h("button", { type: "button", class: "control-lock", onclick: actions.toggleLock });
  const hide = h("button", { type: "button", class: "control-hide", onclick: actions.toggleHide });
  const name = labelOf(parameter, words);
  const label = h("label", { for: id, class: "control-label", ondblclick: actions.reset }, name, dot);
  const more = h("details", { class: "control-more", ontoggle: () => void explain() }, h("summary", { "aria-label": words("controls.about", { name }) }, "?"), about, h("p", {}, lock, hide));
  const element = h("div", { class: "control", "data-path": parameter.path, "data-lead": parameter.lead },
    h("div", { class: "control-head" }, label, was, reset, more), h("div", { class: "control-fields" }, ...field.elements, unitOf(parameter)), complaint);
  for (const each of field.elements) {
    each.setAttribute("aria-describedby", `${id}-help ${id}-wrong`);
    if (each.id !== id && !each.hasAttribute("aria-label")) each.setAttribute("aria-label", name);
    each.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && each instanceof HTMLInputElement && each.type === "range") actions.reset();
    });
  }
  let latest = parameter;
  const say = ({ help, unit, provenance, path }: Parameter, why: string | null) =>
    refill(about, `${help}${unit === null ? "" : ` (${unit})`}. ${words(`controls.from.${provenance}`)}${why === null ? "" : `: ${why}`}. `, h("code", {}, path));
  const explain = async () => {
    const mine = latest;
    if (!more.open || mine.constant === null) return say(mine, mine.why);
    const why = await import("../library-claims.js").then(({ whyOf }) => whyOf(...mine.constant!), () => null);
    if (mine === latest) say(mine, why ?? mine.why);
  };
  const show = (shown: Parameter) => {
    latest = shown;
    field.show(shown);
    const locked = isListed(app.place.lock, shown);
    for (const each of field.elements) (each as HTMLInputElement).disabled = locked;
    element.classList.toggle("is-changed", shown.changed);
    element.classList.toggle("is-locked", locked);
    dot.className = `control-dot is-${shown.provenance}`;
    dot.setAttribute("aria-label", words(`controls.from.${shown.provenance}`));
    refill(was, shown.changed && shown.was !== undefined ? words("controls.was", { value: short(shown.was) }) : null);
    reset.hidden = !shown.changed || locked;
    void explain();
    refill(lock, words(locked ? "controls.unlock" : "controls.lock"));
    refill(hide, words(isListed(app.place.hide, shown) ? "controls.unhide" : "controls.hide"));
  };
  show(parameter);
  return {
    element, field, show,
    complain(issues) {
      refill(complaint, ...issues);
      complaint.hidden = issues.length === 0;
      for (const each of field.elements) each.setAttribute("aria-invalid", String(issues.length > 0));
    },
  };
}

/** Whether a list of an instructor names a parameter, by path or lead name. */
export const isListed = (list: readonly string[], { path, lead }: Pick<Parameter, "path" | "lead">): boolean => list.includes(path) || (lead !== null && list.includes(lead));

const unitOf = ({ unit }: Parameter) => (unit === null ? null : h("span", { class: "control-unit" }, unit));

function short(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
