import { h } from "../dom.js";

/** A button that chooses a file, in a field onto which one can be dropped; what is dropped is taken by the page. */
export function chooseField(accept: string, label: string, hint: string, chosen: (file: File) => void): HTMLElement {
  const input = h("input", { type: "file", hidden: true, tabindex: -1, accept });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file !== undefined) chosen(file);
  });
  const zone = h("div", { class: "study-drop" }, h("button", { type: "button", class: "study-choose", onclick: () => input.click() }, label), h("p", {}, hint), input);
  for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, () => zone.toggleAttribute("data-over", true));
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.toggleAttribute("data-over", false));
  return zone;
}
