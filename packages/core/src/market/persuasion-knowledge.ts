import { unit } from "../spec/shape.js";
import { definePart } from "./part.js";

const PERSUASION_KNOWLEDGE_PARAMS = {
  knowledge: unit(0.5, {
    help: "share of a message's weight that is lost where the motive to persuade is plain (pk)", evidence: "literature",
    source: "Eisend & Tarrahi 2022: about half of what persuades is explained by it",
  }),
};

/** Read by those who send: a weight that is trusted counts `1 − pk motive` of it. Pressure never changes. */
export const persuasionKnowledge = definePart({
  name: "persuasionKnowledge",
  summary: "People discount what is said to persuade them, by how plain the motive is.",
  source: "Friestad & Wright 1994; Eisend & Tarrahi 2022",
  params: PERSUASION_KNOWLEDGE_PARAMS,
  columns: [],
});
