import { cameraOf, type Frame, type SharedCamera, transformOf, ZOOM } from "./camera.js";

type Place = readonly [number, number];

/** Px that a mouse may move and still click. */
const CLICK = 4;

/**
 * Moves a camera by drags, pinches, and the wheel while Ctrl or Cmd is held; without them the wheel scrolls the page. One finger moves it
 * only when something lies outside, and scrolls the page else. What was taken hold of stays under the pointer or the fingers.
 *
 * @param brushed whether pointers do something else: then only the wheel moves the camera
 * @returns `sync` to be called after the camera, the frame, or what pointers do changed, and `dispose`
 */
export function stageZoom(surface: HTMLElement, camera: SharedCamera, frame: () => Frame, brushed: () => boolean = () => false) {
  const end = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void, options: AddEventListenerOptions = {}) =>
    surface.addEventListener(type, listener, { ...options, signal: end.signal });
  const whole = () => camera.now.k <= 1;
  const placeOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place => {
    const { left, top } = surface.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  /** What lies at a place: where it would lie at k = 1. */
  const below = ([x, y]: Place): Place => {
    const now = transformOf(camera.now, frame());
    return [(x - now.x) / now.k, (y - now.y) / now.k];
  };
  const put = ([x, y]: Place, at: Place, k: number) => camera.set(cameraOf({ k, x: at[0] - k * x, y: at[1] - k * y }, frame()));
  const nearer = (times: number) => Math.min(ZOOM[1], Math.max(ZOOM[0], camera.now.k * times));

  on("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = placeOf(event);
    put(below(at), at, nearer(2 ** (-event.deltaY * [0.002, 0.05, 1][event.deltaMode]! * (event.ctrlKey ? 10 : 1))));
  }, { passive: false });

  let [held, start, moved]: [Place | null, Place, boolean] = [null, [0, 0], false];
  on("pointerdown", (event) => {
    moved = false;
    if (event.pointerType === "touch" || event.button !== 0 || event.ctrlKey || brushed()) return;
    surface.setPointerCapture(event.pointerId);
    start = placeOf(event);
    held = below(start);
  });
  on("pointermove", (event) => {
    if (held === null || event.pointerType === "touch") return;
    const at = placeOf(event);
    moved ||= Math.hypot(at[0] - start[0], at[1] - start[1]) > CLICK;
    put(held, at, camera.now.k);
  });
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"] as const) on(type, () => { held = null; });
  // A drag neither clicks nor marks texts.
  on("click", (event) => { if (moved) event.stopImmediatePropagation(); moved = false; }, { capture: true });
  on("selectstart", (event) => { if (held !== null) event.preventDefault(); });

  let fingers: readonly (readonly [id: number, held: Place])[] = [];
  const touched = (event: TouchEvent) => {
    const on = [...event.targetTouches].slice(0, 2);
    fingers = brushed() || (on.length < 2 && whole()) ? [] : on.map((touch) => [touch.identifier, below(placeOf(touch))]);
  };
  for (const type of ["touchstart", "touchend", "touchcancel"] as const) on(type, touched, { passive: true });
  on("touchmove", (event) => {
    const now = fingers.flatMap(([id, held]) => [...event.targetTouches].filter(({ identifier }) => identifier === id).map((touch) => ({ held, at: placeOf(touch) })));
    const [first, second] = now;
    if (first === undefined) return;
    event.preventDefault();
    if (second === undefined) return put(first.held, first.at, camera.now.k);
    const k = apart(first.at, second.at) / Math.max(1e-6, apart(first.held, second.held));
    put(middle(first.held, second.held), middle(first.at, second.at), nearer(k / camera.now.k));
  }, { passive: false });

  const sync = () => surface.style.setProperty("touch-action", whole() && !brushed() ? "pan-x pan-y" : "none");
  sync();
  return { sync, dispose: () => end.abort() };
}

const apart = (a: Place, b: Place): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (a: Place, b: Place): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
