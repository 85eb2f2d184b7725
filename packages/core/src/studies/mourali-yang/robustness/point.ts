import type { Changes } from "../../../index.js";
import type { World } from "../cell.js";
import { type Settings, settingsOf } from "../settings.js";

const SETTING = "settings.";

/**
 * The world at a point: changes of scenarios by path, and of the laboratory by `settings.` and the setting's name.
 *
 * Nothing is measured with error, and the erosion that varies between people in Experiment 3 has the point's as its mean.
 *
 * @throws {SpecError} when a setting is unknown or out of range
 */
export function worldAt(point: Changes, settings: Settings): World {
  const named = Object.entries(point);
  const erosion = point["rule.powerErosion"];
  const own = named.filter(([path]) => path.startsWith(SETTING)).map(([path, value]) => [path.slice(SETTING.length), value]);
  return {
    settings: settingsOf({ ...settings, ratingSd: 0, mediatorSd: 0, ...(erosion === undefined ? {} : { erosion: erosion as number }), ...Object.fromEntries(own) }),
    changes: Object.fromEntries(named.filter(([path]) => !path.startsWith(SETTING))),
  };
}
