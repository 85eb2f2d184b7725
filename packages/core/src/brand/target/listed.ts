import { SpecError } from "../../spec/errors.js";
import { list, text } from "../../spec/shape.js";
import { show } from "../../spec/show.js";
import { defineTarget } from "./target.js";

export const listed = defineTarget({
  name: "listed",
  summary: "The agents named.",
  source: null,
  params: { ids: list(text(undefined, { help: "id of an agent" }), { help: "ids of the targets" }) },
  choose({ ids }, { indexOf }, chosen) {
    const lost = ids.filter((id) => indexOf(id) === undefined);
    if (lost.length > 0) {
      throw new SpecError(lost.map((id) => ({ code: "E_AGENT_UNKNOWN", path: "targets.ids", expected: "the id of an agent", received: show(id) })), "targets");
    }
    for (const id of ids) chosen[indexOf(id)!] = 1;
  },
});
