import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { place, read } from "../../scripts/docs/pages.mjs";
import { steadyFiles } from "../lab/study-file.js";
import { blocksOf } from "./blocks.js";

const PAGE = "docs/guide/many-machines.md";
const JOBS = ["docs/recipes/indexed-job.yaml", "docs/recipes/merge-job.yaml"] as const;
const home = mkdtempSync(join(tmpdir(), "talkback-machines-"));
const at = (...names: readonly string[]) => join(home, ...names);

const ended = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => new Promise<{ readonly code: number | null; readonly err: string }>((resolve) => {
  const child = spawn(process.execPath, [place("packages/cli/bin/talkback.js"), ...args], { cwd: home, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.on("data", (bytes: Buffer) => { err += bytes.toString(); });
  child.on("close", (code) => resolve({ code, err }));
});

/** Arguments of the container's command, a flow sequence, with the volumes' paths as they are here. */
function commandOf(job: string): string[] {
  const [node, talkback, ...args] = JSON.parse(/^ +command: (\[.*\])$/m.exec(read(job))![1]!) as string[];
  expect([node, talkback]).toEqual(["node", "packages/cli/bin/talkback.js"]);
  return args.map((arg) => arg.replace("/study/study.json", "study.json").replace(/^\/results\//, `${at("volume")}/`));
}

beforeAll(async () => {
  symlinkSync(place("node_modules"), at("node_modules"));
  symlinkSync(place("examples"), at("examples"));
  symlinkSync(place("examples/10-a-sweep.json"), at("study.json"));
  expect(await ended(["sweep", "study.json", "--out", "alone"])).toEqual({ code: 0, err: "" });
});

afterAll(() => rmSync(home, { recursive: true }));

describe("the manifest of an indexed Job", () => {
  const text = read(JOBS[0]);
  const number = (key: string): number => Number(new RegExp(`^ +${key}: (\\d+)$`, "m").exec(text)![1]);

  it("ends in the same tables as one machine, its command run for each index, and merged by the other Job", async () => {
    const indexes = Array.from({ length: number("completions") }, (_, index) => index);
    const command = commandOf(JOBS[0]);
    for (let first = 0; first < indexes.length; first += number("parallelism")) {
      const pods = indexes.slice(first, first + number("parallelism")).map((index) => ended(command, { JOB_COMPLETION_INDEX: String(index) }));
      for (const pod of await Promise.all(pods)) expect(pod).toEqual({ code: 0, err: "" });
      if (first === 0) expect((await ended(commandOf(JOBS[1]))).code).toBe(2);
    }
    expect(await ended(commandOf(JOBS[1]))).toEqual({ code: 0, err: "" });
    expect(steadyFiles(at("volume", "my-study"))).toEqual(steadyFiles(at("alone")));
  });

  it("has as many indexes as --shards, and ends an index by the code of bad input alone", async () => {
    const command = commandOf(JOBS[0]);
    expect(command[command.indexOf("--shards") + 1]).toBe(String(number("completions")));
    expect(/values: \[(.*)\]/.exec(text)![1]).toBe("2");
    const beyond = await ended(command, { JOB_COMPLETION_INDEX: String(number("completions")) });
    expect(beyond).toMatchObject({ code: 2, err: expect.stringContaining("JOB_COMPLETION_INDEX") });
  });
});

describe("parts of a study on machines without a shared disk", () => {
  it("end in the same tables once the logs of all lie in one folder, and not before", async () => {
    for (const i of [1, 2]) expect(await ended(["sweep", "study.json", "--out", `machine-${i}`, "--shard", `${i}/2`, "--workers", "1"])).toEqual({ code: 0, err: "" });
    expect(await ended(["merge", "machine-1"])).toMatchObject({ code: 2, err: expect.stringContaining("missing") });
    cpSync(at("machine-2", "logs"), at("machine-1", "logs"), { recursive: true, errorOnExist: true, force: false });
    expect(await ended(["merge", "machine-1"])).toEqual({ code: 0, err: "" });
    expect(steadyFiles(at("machine-1"))).toEqual(steadyFiles(at("alone")));
  });
});

const YAML = "import json, sys, yaml; json.dump([yaml.safe_load(open(name)) for name in sys.argv[1:]], sys.stdout)";
const python = ["python3", "/usr/bin/python3"].find((command) => spawnSync(command, ["-c", "import yaml"]).status === 0);

interface Container { readonly name: string; readonly command: readonly string[]; readonly image: string; readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[] }
interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly completionMode?: string; readonly podFailurePolicy?: { readonly rules: readonly { readonly onExitCodes?: { readonly containerName: string } }[] };
    readonly template: { readonly spec: { readonly restartPolicy: string; readonly containers: readonly Container[]; readonly volumes: readonly { readonly name: string }[] } };
  };
}

describe.skipIf(python === undefined)("the manifests, read as YAML (Python's yaml)", () => {
  const jobs = () => JSON.parse(spawnSync(python!, ["-c", YAML, ...JOBS.map(place)], { encoding: "utf8" }).stdout) as readonly Job[];

  it("are Jobs that run each pod once, the first of them indexed", () => {
    for (const { apiVersion, kind, spec } of jobs()) expect([apiVersion, kind, spec.template.spec.restartPolicy]).toEqual(["batch/v1", "Job", "Never"]);
    expect(jobs().map(({ spec }) => spec.completionMode)).toEqual(["Indexed", undefined]);
    expect(jobs()[0]!.spec.podFailurePolicy!.rules.flatMap(({ onExitCodes }) => onExitCodes?.containerName ?? [])).toEqual(["sweep"]);
  });

  it("mount the volumes that they name, of the same image and results", () => {
    for (const { spec: { template: { spec: { containers: [container], volumes } } } } of jobs()) {
      expect(container!.volumeMounts.map(({ name }) => name)).toEqual(volumes.map(({ name }) => name));
      for (const path of container!.command.filter((word) => word.startsWith("/"))) expect(container!.volumeMounts.filter(({ mountPath }) => path.startsWith(`${mountPath}/`))).toHaveLength(1);
    }
    const [sweep, merge] = jobs().map(({ spec }) => spec.template.spec);
    expect(merge!.containers[0]!.image).toBe(sweep!.containers[0]!.image);
    expect(merge!.volumes).toEqual(sweep!.volumes.slice(1));
    expect(merge!.containers[0]!.command.at(-1)).toBe(sweep!.containers[0]!.command[5]);
  });

  it("are named as the page waits for them", () => {
    for (const job of JOBS) expect(read(PAGE)).toContain(`kubectl apply -f ${job}\n`);
    expect(read(PAGE)).toContain(`job/${jobs()[0]!.metadata.name}\n`);
  });
});

const parallel = spawnSync("parallel", ["--version"], { encoding: "utf8" });

describe.skipIf(parallel.status !== 0 || !parallel.stdout.startsWith("GNU parallel"))("the line for GNU parallel", () => {
  it("ends in the same tables as one process", async () => {
    const line = blocksOf(PAGE).find(({ text }) => text.includes("| parallel "))!.text.trim();
    const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: home, encoding: "utf8" });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(await ended(["merge", "results"])).toEqual({ code: 0, err: "" });
    expect(steadyFiles(at("results"))).toEqual(steadyFiles(at("alone")));
  });
});
