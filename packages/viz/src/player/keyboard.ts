import type { PlayerActs } from "./create-acts.js";
import { actOf, keepsKey } from "./key-act.js";

/** Listens to keys while the focus is within an element and nothing inside wants them; returns what ends that. */
export function keyboard(element: HTMLElement, acts: PlayerActs): () => void {
  const pressed = (event: KeyboardEvent) => {
    const act = actOf(event);
    if (act === null || event.defaultPrevented || keepsKey(event.composedPath()[0] ?? event.target, event.key)) return;
    event.preventDefault();
    if (act.do === "toggle") acts.toggle();
    else if (act.do === "step") acts.step(act.by);
    else if (act.do === "turn") acts.turn(act.by);
    else acts.seek(act.to === "start" ? 0 : Infinity);
  };
  element.addEventListener("keydown", pressed);
  return () => element.removeEventListener("keydown", pressed);
}
