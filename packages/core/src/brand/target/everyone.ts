import { defineTarget } from "./target.js";

export const everyoneTargeted = defineTarget({
  name: "everyone",
  summary: "Every agent is a target.",
  source: null,
  params: {},
  choose: (_params, _scene, chosen) => void chosen.fill(1),
});
