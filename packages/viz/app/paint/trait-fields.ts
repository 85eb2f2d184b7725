import type { Words } from "../../src/words/words.js";
import { h, refill } from "../dom.js";
import { type Trait, TRAITS, type Traits, UNPAINTED } from "./parts.js";

/** What a press on a button makes of people. */
export const LOOKS = {
  powerful: { power: 0.9 }, powerless: { power: 0.2 }, unsure: { certainty: 0.2 }, certain: { certainty: 0.85 }, likes: { attitude: 0.7 }, dislikes: { attitude: -0.7 }, talks: { activity: 0.9 },
} as const satisfies Readonly<Record<string, Partial<Traits>>>;

/** Letters that go to a slider: P, C and O as in opinion. */
export const LETTERS: Readonly<Record<string, Trait>> = { p: "power", c: "certainty", o: "attitude" };

export interface TraitFields {
  readonly element: HTMLElement;
  /** Of what is not ticked, nothing. */
  value: Traits;
  focus(trait: Trait): void;
}

/** A slider for each trait, each with a tick that says whether it is painted; to move it ticks it. */
export function traitFields(words: Words): TraitFields {
  const fields = TRAITS.map((trait) => {
    const tick = h("input", { type: "checkbox", class: "control-switch", "aria-label": words("paint.tick", { trait: words(`paint.${trait}`) }) });
    const slider = h("input", { type: "range", min: trait === "attitude" ? -1 : 0, max: 1, step: 0.05, value: trait === "attitude" ? 0 : 0.5, "data-trait": trait, "aria-label": words(`paint.${trait}`) });
    const shown = h("output", {});
    const show = () => {
      refill(shown, tick.checked ? words(trait === "attitude" ? "paint.signed" : "paint.share", { value: slider.valueAsNumber }) : words("paint.asDrawn"));
      slider.setAttribute("aria-valuetext", shown.textContent);
    };
    slider.addEventListener("input", () => {
      tick.checked = true;
      show();
    });
    tick.addEventListener("change", show);
    show();
    return { trait, tick, slider, show, row: h("div", { class: "paint-trait" }, h("label", { class: "paint-name" }, tick, words(`paint.${trait}`)), slider, shown) };
  });
  const set = (traits: Partial<Traits>) => {
    for (const { trait, tick, slider, show } of fields) {
      const value = traits[trait];
      if (value === undefined) continue;
      tick.checked = value !== null;
      if (value !== null) slider.value = String(value);
      show();
    }
  };
  const looks = Object.entries(LOOKS).map(([look, traits]) => h("button", { type: "button", "data-look": look, onclick: () => set(traits) }, words(`paint.look.${look}`)));
  return {
    element: h("div", { class: "paint-traits" }, h("div", { class: "paint-looks" }, ...looks), ...fields.map(({ row }) => row)),
    get value() { return Object.fromEntries(fields.map(({ trait, tick, slider }) => [trait, tick.checked ? slider.valueAsNumber : null])) as unknown as Traits; },
    set value(traits) { set({ ...UNPAINTED, ...traits }); },
    focus: (trait) => fields.find((each) => each.trait === trait)!.slider.focus(),
  };
}
