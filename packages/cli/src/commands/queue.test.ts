import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { writeStudy } from "../../../../test/lab/study-file.js";
import { main } from "../main.js";

const cwd = mkdtempSync(join(tmpdir(), "talkback-queue-"));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => { vi.restoreAllMocks(); });
const study = join(cwd, writeStudy(cwd, "study.json"));
const out = join(cwd, "results");

// Nobody listens to port 1: a connection is refused at once.
it.each([["submit", study], ["work"], ["collect", study, "--out", out]])("a Redis that is not there ends `queue %s` with its address, and nothing is written", async (...args) => {
  const said = { out: "", err: "" };
  vi.spyOn(process.stdout, "write").mockImplementation((text) => { said.out += String(text); return true; });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { said.err += String(text); return true; });
  const code = await main(["queue", ...args, "--redis", "redis://:secret@127.0.0.1:1"]);
  expect([code, said.out]).toEqual([2, ""]);
  expect(said.err).toBe("talkback: 1 issue\n--redis: expected a Redis that answers, received redis://…@127.0.0.1:1; connect ECONNREFUSED 127.0.0.1:1\n");
  expect([readdirSync(cwd), existsSync(out)]).toEqual([["study.json"], false]);
});
