import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { commandOf } from "./command-of.js";

it("is one command with the same words to a shell, whatever a link asks for", () => {
  const seeds = ["otter-417", "a seed", "$(touch x)", "`id`", "it's", '"', "a;b|c&d>e", "!!", "*"];
  for (const seed of seeds) {
    const command = commandOf({ scenario: "push-harder", changes: { push: 1, "people.power": { kind: "constant", value: 0.9 } }, seed, network: null });
    const words = execFileSync("sh", ["-c", `talkback() { printf '%s\\n' "$@"; }; ${command}`], { encoding: "utf8" }).split("\n").slice(0, -1);
    expect(words).toEqual(["run", "push-harder", "--seed", seed, "--set", "push=1", "--set", 'people.power={"kind":"constant","value":0.9}']);
  }
});
