import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.mjs";
import { bundle } from "../../scripts/bundle.mjs";
import { EXAMPLE_POLICY, examplePage } from "../../scripts/example-page.mjs";
import { listens, pageServer } from "../../scripts/page/serve.mjs";
import { eventually, newPage, startChromium } from "./chromium.js";
import type * as Probe from "./player-probe.js";

const { unzipSync } = createRequire(new URL("../../packages/viz/package.json", import.meta.url))("fflate") as { unzipSync(file: Uint8Array): Record<string, Uint8Array> };
const found = await findBrowser();
let [browser, page]: [Browser | undefined, Page] = [undefined, undefined as unknown as Page];
const errors: string[] = [];

/** Runs in the page, where `probe` is what the probe exports. */
const there = <T>(body: (probe: typeof Probe) => Promise<T> | T): Promise<T> => page.evaluate(`(${body.toString()})(probe)`);

beforeAll(async () => {
  browser = await startChromium();
  if (browser === undefined) return;
  const script = await bundle(fileURLToPath(new URL("player-probe.ts", import.meta.url)), "probe");
  page = await newPage(browser, { viewport: { width: 800, height: 600 } });
  page.on("pageerror", (error) => errors.push(String(error)));
  // Encoders are for pages of a secure origin only.
  await page.route("https://talkback.test/", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>player</title>" }));
  await page.goto("https://talkback.test/");
  await page.addScriptTag({ content: script });
});

afterAll(async () => browser?.close());

describe.skipIf(found === undefined)("the player in a Chromium", () => {
  it("plays: time passes, whole steps are told, and pausing stops it", async () => {
    const { steps, standing, at } = await there(async ({ ready, until, frames }) => {
      const { player } = await ready({ speed: 2 });
      const steps: number[] = [];
      player.on("step", ({ step }) => steps.push(step));
      player.play();
      await until(() => player.at >= 5);
      player.pause();
      const standing = player.at;
      await frames(12);
      return { steps, standing, at: player.at };
    });
    expect(steps.length).toBeGreaterThan(2);
    expect(at).toBe(standing);
  });

  it("stops at the end, and says so once", async () => {
    const told = await there(async ({ ready, until, frames }) => {
      const { player } = await ready({ speed: 16 });
      const told: string[] = [];
      for (const event of ["play", "pause", "end"] as const) player.on(event, () => told.push(event));
      player.seek(58);
      player.play();
      await until(() => told.length >= 3);
      await frames(12);
      return [...told, player.at];
    });
    expect(told).toEqual(["play", "pause", "end", 60]);
  });

  it("goes to any time exactly, and by whole steps both ways", async () => {
    const times = await there(async ({ ready }) => {
      const { player } = await ready();
      const at = (act: () => void) => {
        act();
        return player.at;
      };
      return [at(() => player.seek(12.25)), at(() => player.step()), at(() => player.step(-2)), at(() => player.seek(999)), at(() => player.step(-60)), at(() => player.step(-1))];
    });
    expect(times).toEqual([12.25, 13, 11, 60, 0, 0]);
  });

  it("has buttons and keys for the same, and leaves keys to fields", async () => {
    await there(({ ready }) => ready().then(({ player }) => void Object.assign(window, { player })));
    const at = () => page.evaluate<number>("player.at");
    await page.getByRole("button", { name: "One step forward" }).click();
    await eventually(at).toBe(1);
    await page.keyboard.press("Shift+ArrowRight");
    await eventually(at).toBe(11);
    await page.keyboard.press("End");
    await eventually(at).toBe(60);
    await page.keyboard.press("Shift+N");
    await eventually(at).toBeLessThan(60);
    await page.keyboard.press("Home");
    await page.getByRole("combobox", { name: "Speed" }).focus();
    await page.keyboard.press("n");
    await eventually(at).toBe(0);
    const small = await page.locator(".talkback-player button:visible").evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().width < 24 || each.getBoundingClientRect().height < 24).length);
    expect(small).toBe(0);
  });

  it("compares side by side with one camera and one selection, or in one picture", async () => {
    const counts = await there(async ({ ready, other }) => {
      const { element, player } = await ready({ comparing: true });
      const panes = () => element.querySelectorAll("[part~=pane]").length;
      const counts = [panes()];
      player.select("7");
      player.compare(other, { mode: "overlay" });
      await player.ready;
      counts.push(panes());
      player.compare(null);
      await player.ready;
      return [...counts, panes(), player.state().selected];
    });
    expect(counts).toEqual([2, 1, 1, "7"]);
  });

  it.each(["network", "plane", "cascade", "strips"] as const)("shows the view %s, draws something in it, and describes it", async (view) => {
    const [name, text] = await page.evaluate<[string, string]>(`probe.ready({ view: "${view}" }).then(async ({ element, player }) => {
      const drawn = () => [...element.querySelectorAll("[part~=pane] canvas, [part~=pane] svg")].some((each) => each.getBoundingClientRect().width > 100);
      await probe.until(drawn);
      return [player.state().view, player.describe()];
    })`);
    expect(name).toBe(view);
    expect(text).toMatch(/^Push harder.*otter-417.*\./s);
  });

  it("comes back from its state, as data and as text, with everything in it", async () => {
    const [state, again, text] = await there(async ({ ready, stateText }) => {
      const one = await ready({ comparing: true });
      one.player.seek(32.5);
      one.player.select("11");
      one.player.speed = 4;
      one.player.theme("dark");
      one.player.view("plane");
      const state = one.player.state();
      const two = await ready({ comparing: true });
      two.player.restore(stateText(state));
      await two.player.ready;
      return [state, two.player.state(), stateText(state)] as const;
    });
    expect(again).toEqual(state);
    expect(text).toContain("t=32.5&sel=11&view=plane&speed=4&theme=dark");
  });

  it("refuses with what was expected: no element, no run, no such agent, a phase map without data", async () => {
    const codes = await there(async ({ createPlayer, footage, ready }) => {
      const { player } = await ready();
      const code = (act: () => unknown) => {
        try {
          act();
        } catch (error) {
          return (error as { issues: { code: string }[] }).issues[0]!.code;
        }
        return "none";
      };
      const div = document.createElement("div");
      return [() => createPlayer(null, footage), () => createPlayer(div, {} as never), () => player.select("nobody"), () => player.view("phase"), () => player.restore("t=-1")].map(code);
    });
    expect(codes).toEqual(["E_EL_NULL", "E_RUN", "E_AGENT_UNKNOWN", "E_NO_PHASE", "E_STATE"]);
  });

  it("shows another run and all that was asked for before there was a place for everybody", async () => {
    const shown = await there(async ({ ready, larger }) => {
      const { player } = await ready();
      player.seek(9);
      player.setRun(larger, { keepTime: true });
      const before = player.state().run;
      player.view("plane");
      player.compare(null);
      await player.ready;
      return [before === larger.hash, player.state().run === larger.hash, player.state().view, player.at];
    });
    expect(shown).toEqual([false, true, "plane", 9]);
  });

  it("takes pictures, the same for the same state and others for others, in SVG and PNG, of every view", async () => {
    const found = await there(async ({ ready, bytesOf }) => {
      const all: string[][] = [];
      for (const view of ["network", "strips"] as const) {
        for (const type of ["svg", "png"] as const) {
          const { player } = await ready({ view });
          player.seek(20);
          const take = async () => bytesOf(await player.snapshot({ type, width: 300 }));
          const [first, same] = [await take(), await take()];
          player.seek(40);
          player.theme("dark");
          all.push([view, type, String(first.length > 2000), String(first === same), String(first !== (await take()))]);
        }
      }
      return all;
    });
    for (const [view, type, ...checks] of found) expect([view, type, ...checks]).toEqual([view, type, "true", "true", "true"]);
  });

  it("records a video that the browser plays, of the length that was asked for", async () => {
    const { kinds, file, video } = await there(async ({ ready, recorded, bytesOf, played }) => {
      const { player } = await ready({ speed: 2 });
      const { said, last } = await recorded(player, { fps: 30, from: 10, to: 12, width: 320 });
      return { kinds: said.map(([kind]) => kind), file: await bytesOf(last.blob!), video: last.kind === "webm" ? await played(last.blob!) : null };
    });
    expect(new Set(kinds)).toEqual(new Set(["webm"]));
    expect([...Buffer.from(file, "base64").subarray(0, 4)]).toEqual([0x1a, 0x45, 0xdf, 0xa3]);
    expect(video![0]).toBeCloseTo(16 / 30, 2);
    expect(video![1]).toBe(320);
  });

  it("without WebCodecs makes a zip of every frame, says so from the first item on, and makes the same one again", async () => {
    const { said, zips } = await there(async ({ ready, recorded, bytesOf }) => {
      const kept = window.VideoEncoder;
      Reflect.deleteProperty(window, "VideoEncoder");
      const { player } = await ready();
      const one = await recorded(player, { fps: 30, from: 3, to: 3.4, width: 200 });
      const two = await recorded(player, { fps: 30, from: 3, to: 3.4, width: 200 });
      if (kept !== undefined) window.VideoEncoder = kept;
      return { said: one.said, zips: [await bytesOf(one.last.blob!), await bytesOf(two.last.blob!)] };
    });
    expect(said.every(([kind]) => kind === "frames")).toBe(true);
    const files = unzipSync(Buffer.from(zips[0]!, "base64"));
    expect(Object.keys(files)).toEqual(Array.from({ length: 7 }, (_, k) => `frame-000${k + 1}.png`));
    for (const file of Object.values(files)) expect([...file.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(zips[1]).toEqual(zips[0]);
  });

  it("leaves its element as it was, twice is as once, and fifty leave nothing behind", async () => {
    const before = await there(async ({ createPlayer, footage, ready, frames }) => {
      (await ready()).player.dispose();
      document.body.replaceChildren();
      const element = document.body.appendChild(document.createElement("div"));
      element.append("before", document.createElement("b"));
      const before = document.body.innerHTML;
      for (let k = 0; k < 50; k++) {
        const player = createPlayer(element, footage, { autoplay: true });
        if (k % 10 === 0) await player.ready;
        player.dispose();
        player.dispose();
      }
      await frames(12);
      return before;
    });
    await eventually(() => page.workers().length).toBe(0);
    expect(await there(() => [document.body.innerHTML, document.adoptedStyleSheets.length, document.querySelectorAll("canvas").length])).toEqual([before, 0, 0]);
  });

  it("as an element shows its own content until it has a run, also one given before it was known, and again once it is out of the page", async () => {
    const seen = await there(async ({ footage, until }) => {
      const element = document.createElement("talkback-player");
      element.setAttribute("step", "9");
      element.setAttribute("speed", "2");
      element.append("a picture");
      document.body.replaceChildren(element);
      const fallback = () => !element.shadowRoot!.querySelector("slot")!.hidden;
      const seen: unknown[] = [fallback()];
      element.run = footage;
      seen.push(fallback(), element.player!.at, element.player!.speed);
      element.setAttribute("speed", "8");
      seen.push(element.player!.speed);
      const { player } = element;
      element.remove();
      await until(() => element.player === null);
      seen.push(element.player, fallback(), player !== null);
      document.body.append(element);
      seen.push(element.player !== null);
      element.remove();
      return seen;
    });
    expect(seen).toEqual([true, false, 9, 2, 8, null, true, true, true]);
  });

  it("example 09 plays in a plain page as it stands: twice the people, placed by a worker, and choosing somebody says why", async () => {
    const name = "09-a-player-in-a-page.html";
    const pages = await examplePage(name);
    expect(pages.get(`/examples/${name}`)!.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
    const server = pageServer(pages, EXAMPLE_POLICY);
    await listens(server, 0, "127.0.0.1");
    const own = await newPage(browser!);
    const [said, workers]: [string[], string[]] = [[], []];
    own.on("console", (message) => said.push(message.text()));
    own.on("worker", (worker) => workers.push(worker.url()));
    await own.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/examples/${name}`);
    await own.locator("[part~=pane]").nth(1).waitFor();
    const people = own.locator("[part~=pane] [tabindex='0']").first();
    await people.focus();
    await eventually(async () => {
      await own.keyboard.press("ArrowRight");
      return said.length;
    }).toBeGreaterThan(0);
    expect(said[0]).toMatch(/\bwent from\b|\bstep\b/);
    await eventually(() => workers.some((url) => url.includes("layout-worker"))).toBe(true);
    await own.getByRole("button", { name: "Play" }).click();
    await own.getByText(/^[1-9]\d* \/ 60$/).waitFor();
    await own.context().close();
    server.close();
  });

  it("nothing of all that threw in the page", () => expect(errors).toEqual([]));
});
