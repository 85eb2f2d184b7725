import type { Shape } from "@talkback/core";
import type { Words } from "../../src/words/words.js";
import { h } from "../dom.js";
import { kindStarter, starter } from "./change.js";
import type { Parameter } from "./parameters.js";
import { numberIn } from "./number-in.js";
import { sliderOf } from "./slider.js";

/** What a field tells: a value while it is being moved (not final), and the one that stays. A text is what core shall read. */
export type Tell = (value: unknown, final: boolean) => void;

/** Native controls for one parameter. */
export interface Field {
  readonly elements: readonly HTMLElement[];
  /** Shows another value, unless somebody is typing in it. */
  show(parameter: Parameter): void;
  /** Path at which it writes: of a kind, that of the whole part. */
  readonly path: string;
}

/** The fields that fit a parameter; the first of them has the given id and is what its label is for. */
export function fieldFor(parameter: Parameter, id: string, words: Words, tell: Tell): Field {
  const { shape } = parameter;
  if (shape.is === "maybe") return maybeField(parameter, shape.of, id, words, tell);
  if (shape.is === "number") return numberField(parameter, shape, id, tell);
  if (shape.is === "choice") return choiceField(parameter.path, shape.options, id, tell);
  if (shape.is === "flag") return flagField(parameter.path, id, tell);
  if (shape.is === "variant") return kindField(parameter, shape, id, tell);
  return textField(parameter.path, id, shape.is === "text", tell);
}

function numberField({ path, value }: Parameter, shape: Extract<Shape, { is: "number" }>, id: string, tell: Tell): Field {
  const { low, high, step, stops } = sliderOf(path, shape, value as number);
  const range = h("input", stops === null ? { type: "range", id, min: low, max: high, step } : { type: "range", id, min: 0, max: stops.length - 1, step: 1 });
  const box = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "control-box" });
  const chosen = () => (stops === null ? Number(range.value) : stops[Number(range.value)]!);
  const show = (value: number) => {
    const position = stops === null ? value : nearestIndex(stops, value);
    if (document.activeElement !== range) range.value = String(position);
    if (document.activeElement !== box) box.value = String(value);
    range.setAttribute("aria-valuetext", String(value));
  };
  range.addEventListener("input", () => tell(chosen(), false));
  range.addEventListener("change", () => tell(chosen(), true));
  box.addEventListener("change", () => tell(numberIn(box.value, !shape.integer), true));
  show(value as number);
  return { path, elements: [range, box], show: (parameter) => show(parameter.value as number) };
}

const nearestIndex = (stops: readonly number[], value: number): number =>
  stops.reduce((best, each, k) => (Math.abs(each - value) < Math.abs(stops[best]! - value) ? k : best), 0);

function choiceField(path: string, options: readonly string[], id: string, tell: Tell): Field {
  const select = h("select", { id }, ...options.map((option) => h("option", { value: option }, option)));
  select.addEventListener("change", () => tell(select.value, true));
  return { path, elements: [select], show: ({ value }) => void (select.value = String(value)) };
}

function flagField(path: string, id: string, tell: Tell): Field {
  const box = h("input", { type: "checkbox", id, class: "control-switch" });
  box.addEventListener("change", () => tell(box.checked, true));
  return { path, elements: [box], show: ({ value }) => void (box.checked = value === true) };
}

/** A menu of kinds; another one takes the place of the whole part. */
function kindField({ path }: Parameter, shape: Extract<Shape, { is: "variant" }>, id: string, tell: Tell): Field {
  const whole = path.replace(/\.kind$/, "");
  const field = choiceField(whole, Object.keys(shape.kinds), id, (kind) => tell(kindStarter(shape, kind as string), true));
  return field;
}

/** A switch between nothing and something; what it is then has controls of its own, or a field beside the switch. */
function maybeField(parameter: Parameter, inner: Shape, id: string, words: Words, tell: Tell): Field {
  const box = h("input", { type: "checkbox", id, class: "control-switch" });
  const leaf = inner.is === "number" || inner.is === "choice" || inner.is === "text";
  const value = (given: unknown) => (given === null ? starter(inner) : given);
  const own = leaf ? fieldFor({ ...parameter, shape: inner, value: value(parameter.value) }, `${id}-value`, words, tell) : null;
  for (const element of own?.elements ?? []) element.setAttribute("aria-label", words("controls.value"));
  box.addEventListener("change", () => tell(box.checked ? starter(inner) : null, true));
  const show = (shown: Parameter) => {
    box.checked = shown.value !== null;
    for (const element of own?.elements ?? []) element.hidden = shown.value === null;
    if (shown.value !== null) own?.show(shown);
  };
  show(parameter);
  return { path: parameter.path, elements: [box, ...(own?.elements ?? [])], show };
}

/** A line of text, or a whole list or table as JSON. */
function textField(path: string, id: string, plain: boolean, tell: Tell): Field {
  const area = plain ? h("input", { type: "text", id, autocomplete: "off" }) : h("textarea", { id, rows: 3, spellcheck: "false" });
  area.addEventListener("change", () => tell(plain ? area.value : parsed(area.value), true));
  return {
    path, elements: [area],
    show({ value }) { if (document.activeElement !== area) area.value = plain ? String(value) : JSON.stringify(value); },
  };
}

/** JSON as it was meant, or the text itself, which core then refuses with its own words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
