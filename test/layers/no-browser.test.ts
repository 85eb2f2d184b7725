import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { doorsOf } from "./public-names.js";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const inNode = (program: string) => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { cwd, encoding: "utf8" });
  return { said: stdout.trim(), error: /\w*Error: .*/.exec(stderr)?.[0] ?? "" };
};

/** Node knows none of a page's names but for `navigator` in some versions: whoever uses one while it is imported throws. */
const importing = (door: string) => inNode(`
  delete globalThis.navigator;
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  await import(${JSON.stringify(door)});
  console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)).join());`);

it.each(doorsOf("viz").map(({ door }) => door))("the built door %s is imported without a browser, and adds no global", (door) => {
  expect(importing(door)).toEqual({ said: "", error: "" });
});

it("a module that uses a page's name or makes a global would be found", () => {
  expect(importing("data:text/javascript,document.title").error).toBe("ReferenceError: document is not defined");
  expect(importing("data:text/javascript,globalThis.mine=1").said).toBe("mine");
});

it("without a browser a player says where to go instead", () => {
  const { said } = inNode(`
    import { createPlayer } from "@talkback/viz";
    try { createPlayer(null, null); } catch (error) { console.log(error.issues[0].code, error.issues[0].hint); }`);
  expect(said).toBe("E_NO_DOM On a server use renderPoster(run) of @talkback/viz/poster.");
});
