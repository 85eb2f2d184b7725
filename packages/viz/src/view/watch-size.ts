import type { Frame } from "./camera.js";

/** Calls back, from the next turn on, with the size of an element and the px of the screen in one of the page, whenever one of them changes. Returns what ends that. */
export function watchSize(element: HTMLElement, call: (frame: Frame, ratio: number) => void): () => void {
  const window = element.ownerDocument.defaultView!;
  const ended = new AbortController();
  const tell = () => call({ width: element.clientWidth, height: element.clientHeight }, window.devicePixelRatio);
  const observer = new ResizeObserver(tell);
  observer.observe(element);
  const watchRatio = () => window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
    tell();
    watchRatio();
  }, { once: true, signal: ended.signal });
  watchRatio();
  return () => {
    observer.disconnect();
    ended.abort();
  };
}
