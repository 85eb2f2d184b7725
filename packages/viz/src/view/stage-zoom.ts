import { type D3ZoomEvent, select, zoom, zoomIdentity } from "d3";
import { type Camera, cameraOf, type Frame, type SharedCamera, transformOf, ZOOM } from "./camera.js";

/** Px that a mouse may move and still click. */
const CLICK = 4;

/**
 * Moves a camera by d3's zoom: by drags, pinches, and the wheel while Ctrl or Cmd is held. One finger moves it only when something lies
 * outside. What was taken hold of stays under the pointer or the fingers.
 *
 * @param brushed whether pointers do something else: then only the wheel moves the camera
 * @returns `follow` to be called after the camera or the frame changed, and `dispose`
 */
export function stageZoom(surface: HTMLElement, camera: SharedCamera, frame: () => Frame, brushed: () => boolean) {
  const held = (event: MouseEvent | TouchEvent) => ("touches" in event ? event.targetTouches.length > 1 || camera.now.k > 1 : event.button === 0 && !event.ctrlKey);
  // The camera moves d3's transform, and that the camera: whichever was moved first.
  let moving = false;
  const move = (act: () => void) => {
    if (moving) return;
    moving = true;
    act();
    moving = false;
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([...ZOOM])
    .extent(() => [[0, 0], [frame().width, frame().height]])
    .constrain((wished) => toTransform(cameraOf(wished, frame()), frame()))
    .filter((event: Event) => (event.type === "wheel" ? (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey : !brushed() && held(event as MouseEvent | TouchEvent)))
    .clickDistance(CLICK)
    .on("zoom", ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => move(() => camera.set(cameraOf(transform, frame()))));
  const selection = select(surface).call(behaviour).on("dblclick.zoom", null);
  const follow = () => move(() => behaviour.transform(selection, toTransform(camera.now, frame())));
  follow();
  return { follow, dispose: () => void selection.on(".zoom", null) };
}

function toTransform(camera: Camera, frame: Frame) {
  const { x, y, k } = transformOf(camera, frame);
  return zoomIdentity.translate(x, y).scale(k);
}
