import { h, refill } from "./dom.js";
import type { Lab } from "./lab/lab.js";

export function startPage(_lab: Lab): void {
  refill(document.getElementById("page")!, h("h1", {}, "What happens to word of mouth when consumers talk back"));
}
