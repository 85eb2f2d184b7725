import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { cpus, hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { type Daemon, daemon, until } from "./daemon.js";
import { freePort } from "./free-port.js";

/** A Slurm of one node, of the tests' own: controller, node and the keeper of its key. */
export interface Slurm {
  /** What commands need to find it. */
  readonly env: Readonly<Record<string, string>>;
  readonly controller: () => Daemon;
  readonly node: () => Daemon;
  startController(): Promise<void>;
  startNode(): Promise<void>;
  /** What a command of Slurm prints. */
  ask(command: string, ...args: string[]): string;
  /**
   * What an administrator does after a crash: the node tells what it runs, so that tasks which ended unheard end here too; a node that was taken
   * out works again; held tasks of a job go on.
   */
  mend(job: string): void;
  /** Processes of its tasks that are there now, by how a word of their command line ends. */
  tasks(has: string): readonly number[];
  stop(): Promise<void>;
}

export async function startSlurm(): Promise<Slurm> {
  const dir = mkdtempSync(join(tmpdir(), "talkback-slurm-"));
  chmodSync(dir, 0o755);
  const at = (name: string) => join(dir, name);
  for (const name of ["state", "spool"]) mkdirSync(at(name));
  writeFileSync(at("munge.key"), randomBytes(1024), { mode: 0o400 });
  const munge = daemon("munged", ["--foreground", "--force", `--key-file=${at("munge.key")}`, `--socket=${at("munge.socket")}`, `--pid-file=${at("munge.pid")}`, `--log-file=${at("munge.log")}`, `--seed-file=${at("munge.seed")}`], at("munge.out"));
  const [controllerPort, nodePort] = [await freePort(), await freePort()];
  writeFileSync(at("slurm.conf"), configuration(dir, controllerPort, nodePort));
  const env = { SLURM_CONF: at("slurm.conf") };
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  const ask = (command: string, ...args: string[]) => {
    const { stdout, stderr, status } = run(command, ...args);
    if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
    return stdout;
  };
  let [controller, node]: Daemon[] = [];
  const startController = async () => {
    controller = daemon("slurmctld", ["-D", "-f", at("slurm.conf")], at("slurmctld.out"), { env });
    await until(() => run("scontrol", "ping").stdout.includes("is UP"), "slurmctld answers", 60);
  };
  const startNode = async () => {
    node = daemon("slurmd", ["-D", "-f", at("slurm.conf")], at("slurmd.out"), { env });
    await until(() => /idle|mix|alloc/.test(ask("sinfo", "--noheader", "--format=%t")), "the node is idle", 90);
  };
  const mend = (job: string) => {
    ask("scontrol", "reconfigure");
    if (/drain|down/.test(ask("sinfo", "--noheader", "--format=%T"))) ask("scontrol", "update", `nodename=${hostname()}`, "state=resume");
    // One that has ended meanwhile cannot be released, and need not be.
    for (const [task, why] of lines(ask("squeue", "--noheader", `--job=${job}`, "--format=%i;%r"))) if (why.includes("held")) run("scontrol", "release", task);
  };
  const tasks = (has: string) => pids().filter((pid) => told(pid, "environ").includes(`SLURM_CONF=${at("slurm.conf")}`) && told(pid, "cmdline").some((word) => word.endsWith(has)));
  await until(() => spawnSync("munge", ["-n", `--socket=${at("munge.socket")}`]).status === 0, "munged answers", 20);
  await startController();
  await startNode();
  return {
    env, controller: () => controller!, node: () => node!, startController, startNode, ask, mend, tasks,
    stop: async () => {
      await node!.kill("SIGKILL");
      await controller!.kill("SIGKILL");
      await munge.kill("SIGKILL");
      for (const pid of pids().filter((each) => isOf(each, dir))) process.kill(pid, "SIGKILL");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A table's lines, in two columns. */
const lines = (table: string) => table.split("\n").filter((line) => line !== "").map((line) => line.split(";", 2) as [string, string]);

const pids = (): readonly number[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);

/** Words of what Linux tells of a process; none when it has ended. */
function told(pid: number, file: "cmdline" | "environ"): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0");
  } catch {
    return [];
  }
}

/** Whether a process is a task, or the keeper of one, of the Slurm in a folder. */
function isOf(pid: number, dir: string): boolean {
  try {
    return told(pid, "environ").includes(`SLURM_CONF=${dir}/slurm.conf`) || readlinkSync(`/proc/${pid}/cwd`).startsWith(`${dir}/`);
  } catch {
    return false;
  }
}

const configuration = (dir: string, controllerPort: number, nodePort: number): string => `ClusterName=talkback
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${dir}/munge.socket
StateSaveLocation=${dir}/state
SlurmdSpoolDir=${dir}/spool
SlurmctldPidFile=${dir}/slurmctld.pid
SlurmdPidFile=${dir}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SchedulerParameters=batch_sched_delay=1,sched_interval=2,requeue_delay=0
NodeName=${hostname()} NodeAddr=127.0.0.1 CPUs=${cpus().length} State=UNKNOWN
PartitionName=all Nodes=${hostname()} Default=YES MaxTime=INFINITE State=UP
`;
