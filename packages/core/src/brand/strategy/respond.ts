import { between, count } from "../../spec/shape.js";
import { ANSWER_COLUMNS, answerFields, bindAnswers, impatience } from "./answers.js";
import { defineStrategy } from "./strategy.js";

export const respond = defineStrategy({
  name: "respond",
  summary: "The brand answers complaints, the oldest first, as many in a step as it can: it apologises, explains or compensates.",
  source: "Herhausen et al. 2019, doi:10.1177/0022242918822300, for explaining; the mechanism is ours",
  params: {
    ...answerFields(between(0, 1e6, 0.32, { help: "evidence weight of an answer (w)", evidence: "literature", source: "Forrester US 2012, brand sites; only the ordering is evidence" })),
    capacity: count(1, 1e9, 3, { help: "answers that can be given in a step", unit: "answers per step", evidence: "assumed" }),
  },
  columns: ANSWER_COLUMNS,
  needs: ({ trusted }) => (trusted ? ["trust"] : []),
  contradicts: ["ignore"],
  mistakes: impatience,
  bind: (params, place) => bindAnswers(params, place, 1, () => params.capacity),
});
