import { select, zoom, zoomIdentity } from "d3";
import { cameraOf, type Frame, type SharedCamera, transformOf, ZOOM } from "./camera.js";

/**
 * Moves a camera by drags, pinches, and the wheel while Ctrl or Cmd is held; without them the wheel scrolls the page. One finger moves it
 * only when something lies outside, and scrolls the page else.
 *
 * @param brushed whether pointers do something else: then only the wheel moves the camera
 * @returns `sync` to be called after the camera, the frame, or what pointers do changed, and `dispose`
 */
export function stageZoom(surface: HTMLElement, camera: SharedCamera, frame: () => Frame, brushed: () => boolean = () => false) {
  const whole = () => camera.now.k <= 1;
  const allowed = (event: Event & Partial<WheelEvent & TouchEvent & MouseEvent>): boolean => {
    if (event.type === "wheel") return event.ctrlKey === true || event.metaKey === true;
    if (brushed()) return false;
    if (event.type === "touchstart") return event.touches!.length > 1 || !whole();
    return !event.ctrlKey && !event.button;
  };
  const sync = () => {
    const { x, y, k } = transformOf(camera.now, frame());
    select(surface).property("__zoom", zoomIdentity.translate(x, y).scale(k));
    surface.style.setProperty("touch-action", whole() && !brushed() ? "pan-x pan-y" : "none");
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([...ZOOM])
    .extent(() => [[0, 0], [frame().width, frame().height]])
    .clickDistance(4)
    .filter(allowed)
    .on("zoom", ({ transform }) => {
      camera.set(cameraOf(transform, frame()));
      sync();
    });
  select(surface).call(behaviour).on("dblclick.zoom", null);
  sync();
  return { sync, dispose: () => void select(surface).on(".zoom", null) };
}
