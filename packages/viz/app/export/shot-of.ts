import { STEPS_PER_SECOND } from "../../src/player/clock.js";
import type { Shot } from "../../src/player/scene-of.js";
import { OVERVIEW } from "../../src/view/camera.js";
import type { App } from "../app.js";
import { placesOf } from "../shell/places.js";

const FRAME = { width: 960, height: 720 };

/** The network as it stands, all of it in sight, for a film; null where it could not be laid out. */
export async function shotOf(app: App): Promise<Shot | null> {
  const { state } = app.store;
  const positions = await placesOf(app)(state.footage, "b");
  return positions.length === 2 * state.footage.n ? { state, camera: OVERVIEW, positions, frame: FRAME, rate: STEPS_PER_SECOND * app.play.speed } : null;
}
