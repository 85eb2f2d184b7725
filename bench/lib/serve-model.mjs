import { core } from "./core.mjs";
import { model } from "./model.mjs";
import { serve } from "./serve.mjs";
import { writeWorld } from "./world-file.mjs";
import { states, worlds } from "./worlds.mjs";

/** `serve-model.mjs WORLD KIND SCENARIO N`: steps of the engine, the scenario as JSON; writes the world file for the limit, if named. */
const [world, kind, scenario, n] = process.argv.slice(2);
const { advance } = await core("engine/advance");
const running = await model(Number(n), JSON.parse(scenario));
if (world !== "") writeWorld(world, worlds[kind](running));
await serve({ step: () => advance(running), dump: () => states[kind](running) });
