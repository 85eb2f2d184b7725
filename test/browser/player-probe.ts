import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { createPlayer, footageOf, type Player, type PlayerOptions, type Progress, stateText } from "@talkback/viz";
import "@talkback/viz/element";

export const run = simulate(scenario("push-harder", { push: 4, "network.n": 60 }), { seed: "otter-417" });
export const other = run.with({ push: 1 });
export const footage = footageOf(run);
export const larger = footageOf(simulate(scenario("push-harder", { "network.n": 90 }), { seed: "otter-417" }));
export { createPlayer, stateText };

let last: Player | null = null;

/** A player in an element of its own, ready; the one before is gone. */
export async function ready(options: PlayerOptions & { readonly comparing?: boolean } = {}): Promise<{ readonly element: HTMLElement; readonly player: Player }> {
  last?.dispose();
  const element = document.createElement("div");
  element.style.setProperty("width", "600px");
  element.style.setProperty("height", "400px");
  document.body.replaceChildren(element);
  const player = createPlayer(element, footage, { theme: "light", ...options, ...(options.comparing ? { compare: other } : {}) });
  last = player;
  await player.ready;
  return { element, player };
}

export { frames, until } from "./until.js";

/** In base64, which passes out of the page faster than numbers do. */
export const bytesOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^.*,/, ""));
    reader.readAsDataURL(blob);
  });

/** Records, and returns the last item with what each one said. */
export async function recorded(player: Player, options: Parameters<Player["record"]>[0]): Promise<{ readonly said: readonly (readonly [string, number])[]; readonly last: Progress }> {
  const said: [string, number][] = [];
  let item: Progress | undefined;
  for await (const progress of player.record(options)) {
    said.push([progress.kind, progress.done]);
    item = progress;
  }
  return { said, last: item! };
}

/** How long a video lasts and how large it is, as the browser plays it. */
export async function played(blob: Blob): Promise<readonly [number, number, number]> {
  const video = document.createElement("video");
  video.src = URL.createObjectURL(blob);
  await new Promise((go, fail) => {
    video.onloadeddata = go;
    video.onerror = () => fail(new Error(video.error?.message));
  });
  return [video.duration, video.videoWidth, video.videoHeight];
}
