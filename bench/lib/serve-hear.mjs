import { core } from "./core.mjs";
import { model } from "./model.mjs";
import { serve } from "./serve.mjs";

/** `serve-hear.mjs SCENARIO N`: the same step's hearing again and again, alone. */
const [scenario, n] = process.argv.slice(2);
const { advance } = await core("engine/advance");
const running = await model(Number(n), JSON.parse(scenario));
for (let t = 0; t < 3; t++) advance(running);
const { schedule: { active, activeCount }, scene: { heard } } = running;
await serve({
  step() {
    heard.any.fill(0);
    running.hear(2, active, 0, activeCount);
  },
  dump: () => [],
});
