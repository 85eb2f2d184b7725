import { type Frame, frameOf } from "../observe/frames.js";
import { type Course, finalScenario } from "./course.js";
import { breather, type Host, throwIfAborted } from "./host.js";
import { createSimulation } from "./simulation.js";

/** How a film is made. */
export interface FilmOptions extends Host {
  /** A frame every so many steps; default 1. */
  readonly every?: number;
}

/** Frames of a course as it is carried out, from its start on; nothing is kept. */
export async function* film(course: Course, options: FilmOptions): AsyncGenerator<Frame> {
  const { every = 1, signal, onProgress } = options;
  const simulation = createSimulation(course, "off");
  const { steps } = finalScenario(course);
  const breathe = breather(simulation.model, options);
  yield frameOf(0, simulation.model.scene.agents, simulation.model.voice.spoke);
  while (simulation.done < steps) {
    for (const served of simulation.stepSliced(breathe.slice)) await breathe.pause(served);
    throwIfAborted(signal);
    onProgress?.({ done: simulation.done, steps });
    if (simulation.done % every === 0) yield frameOf(simulation.done, simulation.model.scene.agents, simulation.model.voice.spoke);
  }
}
