import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { read } from "../../scripts/docs/pages.mjs";

const asked = (page: string) => [...read(page).matchAll(/talkback(?:\/cli)? explain \S+ --agent (\d+)/g)].map(([, agent]) => agent!);

it.each([["README.md", 300], ["packages/cli/src/main.ts", 1000], ["packages/cli/src/commands/explain.ts", 1000]])(
  "whom %s asks about was pushed back by the run it has written", (page, n) => {
    const run = simulate(scenario("push-harder", { "network.n": n }));
    expect(asked(page).map((agent) => run.modeOf(agent))).toEqual(["pushedBack"]);
  });
