import { parseStudy, planOf } from "@talkback/core/experiment";
import { expect, it } from "vitest";
import { submit } from "./submit.js";

const plan = planOf(parseStudy({ id: "small", scenario: "push-harder", seed: "otter", design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] } }));

// Nobody listens to port 1.
it.each([[262_145, "design"], [262_144, "--redis"]])("a study of %i settings is refused by its %s", async (points, path) => {
  await expect(submit("redis://127.0.0.1:1", { ...plan, ofPoint: new Uint32Array(points) })).rejects.toMatchObject({ issues: [{ path }] });
});
