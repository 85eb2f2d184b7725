import { type Frame, OVERVIEW, project, type SharedCamera, transformOf } from "./camera.js";
import { countInSight, type Detail, levelOfDetail } from "./level-of-detail.js";
import { nearestOf } from "./stage-nearest.js";

/** What lies where in a stage. */
export interface Sight {
  /** (2 n) in [0, 1] by [0, 1]; null while nobody has a place. */
  positions: Float32Array | null;
  frame: Frame;
  /** (2 n) px; null while nobody has a place. The same array until the number of people changes. */
  readonly points: Float32Array | null;
  readonly detail: Detail;
  /** Counts up whenever somebody has moved. */
  readonly version: number;
  /** Who lies nearest to a place in px, an index; null when nobody is nearer than `radius`. */
  nearest(x: number, y: number, radius?: number): number | null;
  /** To be called when the camera has moved. */
  moved(): void;
}

/** Projects when it is asked and something has changed. */
export function stageSight(camera: SharedCamera): Sight {
  let [positions, frame, version, done]: [Float32Array | null, Frame, number, number] = [null, { width: 0, height: 0 }, 0, -1];
  let points = new Float32Array(0);
  let detail: Detail = "full";
  // Of where everybody lies when all of it is seen: a camera moves none of them there.
  let standing: ReturnType<typeof nearestOf> | null = null;
  const fresh = () => {
    if (positions === null || done === version) return;
    if (points.length !== positions.length) points = new Float32Array(positions.length);
    project(positions, camera.now, frame, points);
    detail = levelOfDetail(countInSight(points, frame));
    done = version;
  };
  return {
    get positions() { return positions; },
    set positions(value) {
      [positions, standing] = [value, null];
      version++;
    },
    get frame() { return frame; },
    set frame(value) {
      [frame, standing] = [value, null];
      version++;
    },
    get points() {
      fresh();
      return positions === null ? null : points;
    },
    get detail() {
      fresh();
      return detail;
    },
    get version() { return version; },
    nearest(x, y, radius = Infinity) {
      if (positions === null) return null;
      standing ??= nearestOf(project(positions, OVERVIEW, frame, new Float32Array(positions.length)));
      const seen = transformOf(camera.now, frame);
      return standing((x - seen.x) / seen.k, (y - seen.y) / seen.k, radius / seen.k);
    },
    moved: () => void version++,
  };
}
