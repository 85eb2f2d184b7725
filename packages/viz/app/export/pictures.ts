import { filmOf } from "../../src/player/film-of.js";
import { networkSvg } from "../../src/player/network-svg.js";
import type { Shot } from "../../src/player/scene-of.js";
import { STEPS_PER_SECOND } from "../../src/player/clock.js";
import { pngOf } from "../../src/player/picture-zip.js";
import { OVERVIEW } from "../../src/view/camera.js";
import { printPlace } from "../address/place-file.js";
import type { App } from "../app.js";
import { withPlace } from "./png-place.js";

const FRAME = { width: 960, height: 720 };
/** Px for each of the picture's, so that 960 of them print at 300 dots an inch on 16 cm. */
const SCALE = 2;

/** The network as it stands, all of it in sight, without people's selection of what to look at. */
export async function shotOf(app: App): Promise<Shot | null> {
  const laid = await app.lab.layout(app.place.question);
  return laid.ok ? { state: app.store.state, camera: OVERVIEW, positions: laid.value, frame: FRAME, rate: STEPS_PER_SECOND * app.play.speed } : null;
}

export async function networkPng(app: App, shot: Shot): Promise<Blob> {
  const film = filmOf(document, shot, { fps: 30, from: shot.state.time, to: shot.state.time, width: FRAME.width * SCALE });
  film.draw(0);
  const png = new Uint8Array(await (await pngOf(film.canvas)).arrayBuffer());
  return new Blob([withPlace(png, printPlace(app.place))], { type: "image/png" });
}

/** With the run's hash and the page's place in its metadata. */
export function networkSvgFile(app: App, shot: Shot): Blob {
  const { footage, time } = shot.state;
  const svg = networkSvg(shot, app.words("export.title", { title: footage.title, seed: footage.seed, step: Math.floor(time) }));
  return new Blob([svg.replace(/<\/svg>\s*$/, `<metadata>${escaped(JSON.stringify({ hash: footage.hash, place: JSON.parse(printPlace(app.place)) }))}</metadata></svg>`)], { type: "image/svg+xml" });
}

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
