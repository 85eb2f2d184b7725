import { type Frame, framing } from "../observe/frames.js";
import { type Course, finalScenario } from "./course.js";
import { type Host, throwIfAborted, unhurried } from "./host.js";
import { sceneryOf } from "./scenery.js";
import { openingSimulation } from "./simulation.js";

/** How a film is made. */
export interface FilmOptions extends Host {
  /** A frame every so many steps; default 1. */
  readonly every?: number;
}

/** Frames of a course as it is carried out, from its start on; nothing is kept. */
export async function* film(course: Course, options: FilmOptions): AsyncGenerator<Frame> {
  const { every = 1, signal, onProgress } = options;
  const slowly = unhurried(options);
  const simulation = await slowly(openingSimulation(course, "off"));
  await slowly(course.ground.transposing());
  const { steps } = finalScenario(course);
  yield await slowly(framing(sceneryOf(simulation)));
  while (simulation.done < steps) {
    await slowly(simulation.stepping());
    throwIfAborted(signal);
    onProgress?.({ done: simulation.done, steps });
    if (simulation.done % every === 0) yield await slowly(framing(sceneryOf(simulation)));
  }
}
