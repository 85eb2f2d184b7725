import type { Scene } from "../render/scene.js";
import type { State } from "../store/store.js";
import { type Camera, type Frame, project } from "../view/camera.js";
import { countInSight, type Detail, levelOfDetail } from "../view/level-of-detail.js";
import { sceneMaker } from "../view/stage-scene.js";

/** The network as a player shows it at a moment. */
export interface Shot {
  readonly state: State;
  readonly camera: Camera;
  /** (2 n) in [0, 1] by [0, 1]. */
  readonly positions: Float32Array;
  /** Px. */
  readonly frame: Frame;
  /** Pictures a second at which time runs. */
  readonly rate: number;
}

/** What is to be drawn of a shot at a time, in steps, and at which level of detail. */
export function sceneOf({ state, camera, positions, frame, rate }: Shot): { readonly detail: Detail; at(time: number): Scene } {
  const points = project(positions, camera, frame, new Float32Array(positions.length));
  const detail = levelOfDetail(countInSight(points, frame));
  const scene = sceneMaker();
  return { detail, at: (time) => scene({ ...state, time }, { points, frame, scale: camera.k, detail, version: 0 }, { look: "both", fakes: null, rate }) };
}
