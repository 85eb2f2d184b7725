import { between, count } from "../../spec/shape.js";
import { ANSWER_COLUMNS, answerFields, bindAnswers, impatience } from "./answers.js";
import { defineStrategy } from "./strategy.js";

export const employees = defineStrategy({
  name: "employees",
  summary: "Employees answer the complaints of all others in the brand's place: so many each in a step, and believed more.",
  source: "Bernoff & Schadler 2010, Empowered; the mechanism is ours",
  params: {
    ...answerFields(between(0, 1e6, 0.5, {
      help: "evidence weight of an answer (w)", evidence: "assumed", source: "between a stranger's review (.46) and a professional's (.55) of Forrester US 2012",
    })),
    each: count(1, 1e6, 1, { help: "answers that an employee can give in a step", unit: "answers per step", evidence: "assumed" }),
  },
  columns: ANSWER_COLUMNS,
  needs: ({ trusted }) => (trusted ? ["trust"] : []),
  contradicts: ["ignore"],
  mistakes: impatience,
  bind(params, place) {
    const { each } = params;
    return bindAnswers(params, place, 0, () => each * headcount(place.concerned));
  },
});

function headcount(concerned: Uint8Array): number {
  let many = 0;
  for (let i = 0; i < concerned.length; i++) many += concerned[i]!;
  return many;
}
