import type { Store } from "../store/store.js";
import { styled } from "./make.js";
import type { StageElements } from "./stage-elements.js";
import { tellPerson } from "./stage-telling.js";

/** How far, px, a finger and a mouse may miss. */
const REACH = { touch: 22, other: 10 } as const;

/** Click selects the nearest person, or nobody; a mouse that rests on one shows its numbers. Listeners go with the elements. */
export function stagePointer({ surface, tip, element }: StageElements, store: Store, nearest: (x: number, y: number, radius: number) => number | null, select: (agent: number | null) => void) {
  const at = ({ clientX, clientY, pointerType }: PointerEvent) => {
    const { left, top } = surface.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    return { x, y, agent: nearest(x, y, pointerType === "touch" ? REACH.touch : REACH.other) };
  };
  const hide = () => styled(tip, { display: "none" });
  const hover = (event: PointerEvent) => {
    if (store.state.brush != null) return hide();
    const { x, y, agent } = at(event);
    styled(surface, { cursor: agent === null ? "grab" : "pointer" });
    if (agent === null || event.buttons !== 0 || event.pointerType === "touch") return hide();
    tip.textContent = tellPerson(store.state, agent);
    styled(tip, { display: "block" });
    const [right, under] = [element.clientWidth - tip.offsetWidth - 4, element.clientHeight - tip.offsetHeight - 4];
    styled(tip, { transform: `translate(${Math.max(4, Math.min(right, x + 12))}px, ${y + 16 > under ? Math.max(4, y - tip.offsetHeight - 12) : y + 16}px)` });
  };
  surface.addEventListener("click", (event) => { if (store.state.brush == null) select(at(event as PointerEvent).agent); });
  surface.addEventListener("pointermove", hover);
  surface.addEventListener("pointerleave", hide);
  surface.addEventListener("pointerdown", hide);
  return { hide };
}
