import type { Scenario } from "@talkback/core";

/** What stands at a path of a scenario; undefined where nothing does. */
export const valueAt = (scenario: Scenario, path: string): unknown =>
  path.split(".").reduce((value: unknown, key) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[key], scenario);
