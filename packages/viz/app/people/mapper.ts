import type { Words } from "../../src/words/words.js";
import { h, refill } from "../dom.js";
import type { ImportedPeople, PeopleAttribute } from "../lab/lab.js";
import { fits, leastOf, MAPPED, type Mapped, type Mapping, UNMAPPED } from "./mapping.js";

/** A choice for each trait: as the scenario has it, or a column of the file; what does not fit says who is outside. */
export function mapper(words: Words, changed: () => void): { readonly element: HTMLElement; show(people: ImportedPeople, chosen: Mapping): void; readonly value: Mapping } {
  const element = h("div", { class: "people-mapper" });
  let value: Mapping = UNMAPPED;
  const row = (trait: Mapped, { attributes }: ImportedPeople) => {
    const said = h("p", { class: "people-hint", id: `people-map-${trait}` });
    const label = (each: PeopleAttribute) => words("people.column", { name: each.name, numeric: String(each.numeric), low: each.numeric ? each.low : 0, high: each.numeric ? each.high : 0 });
    const select = h("select", { "data-map": trait, "aria-describedby": `people-map-${trait}` }, h("option", { value: "" }, words("people.asDrawn")),
      ...attributes.map((each) => h("option", { value: each.name, disabled: !each.numeric }, label(each))));
    const tell = () => {
      const chosen = attributes.find(({ name }) => name === value[trait]);
      refill(said, chosen === undefined ? words("people.range", { low: leastOf(trait) }) : complaint(words, trait, chosen));
      select.setAttribute("aria-invalid", String(chosen !== undefined && !fits(trait, chosen)));
    };
    select.value = value[trait] ?? "";
    select.addEventListener("change", () => {
      value = { ...value, [trait]: select.value === "" ? null : select.value };
      tell();
      changed();
    });
    tell();
    return h("div", { class: "people-map" }, h("label", {}, words(`paint.${trait}`), select), said);
  };
  return {
    element,
    show(people, chosen) {
      value = chosen;
      refill(element, ...(people.attributes.length === 0 ? [h("p", {}, words("people.noColumns"))] : MAPPED.map((trait) => row(trait, people))));
    },
    get value() { return value; },
  };
}

/** What is the matter with a column; empty when it fits. */
function complaint(words: Words, trait: Mapped, { name, missing, beyond, high }: PeopleAttribute): string {
  if (missing > 0) return words("people.missing", { name, n: missing });
  const { count, people } = leastOf(trait) < 0 ? beyond.signed : beyond.share;
  return count === 0 ? words("people.fits") : words("people.beyond", { name, n: count, who: people.join(", "), more: count - people.length, low: leastOf(trait), percent: String(high > 1 && high <= 100) });
}
