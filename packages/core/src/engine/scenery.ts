import type { Scenery } from "../observe/frames.js";
import type { Simulation } from "./simulation.js";

/** A simulation as it is, to be pictured. */
export function sceneryOf({ model: { scene: { agents }, voice, senders }, done }: Simulation): Scenery {
  return {
    step: done, agents, spoke: voice.spoke,
    contacts: done === 0 ? () => 0 : (i) => senders.reduce((sum, sender) => sum + sender.contacts(done - 1, i), 0),
  };
}
