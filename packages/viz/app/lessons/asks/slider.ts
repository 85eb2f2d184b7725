import { h } from "../../dom.js";

export interface SliderField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly value: number;
  /** Puts it elsewhere, without telling. */
  place(value: number): void;
}

/** A slider with its name before it and its value behind, spoken. */
export function sliderField(label: string, { low, high, step, value }: { readonly low: number; readonly high: number; readonly step: number; readonly value: number }, text: (value: number) => string, onMove: (value: number) => void): SliderField {
  const output = h("output", {});
  const input = h("input", { type: "range", min: low, max: high, step, value, oninput: () => { show(); onMove(Number(input.value)); } });
  const show = () => {
    const said = text(Number(input.value));
    output.textContent = said;
    input.setAttribute("aria-valuetext", said);
  };
  show();
  return {
    element: h("label", { class: "lesson-slider" }, h("span", {}, label), input, output),
    input,
    get value() { return Number(input.value); },
    place(to) {
      input.value = String(to);
      show();
    },
  };
}
