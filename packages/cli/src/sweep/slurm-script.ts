import { shellQuoted } from "./shell-quoted.js";

/** What a job array is to do. */
export interface SlurmArray {
  readonly study: string;
  /** Tasks of the array: as many shards. */
  readonly shards: number;
  /** Threads of each task. */
  readonly workers: number;
  /** Program and arguments of a shard's sweep; the shard itself comes from Slurm. */
  readonly command: readonly string[];
  /** Folder for what tasks print. */
  readonly logs: string;
}

/** Times that a task which was killed is begun again; its log keeps what it had done. */
const RESTARTS = 5;
/** Times that a task asks for it, every five seconds: the controller may be gone, too. */
const TRIES = 120;

/**
 * A script for `sbatch` that has each task of a job array compute one shard. Slurm begins tasks of a lost node again by itself; one that was
 * killed asks for it, but for bad input (code 2), which would be as bad again.
 */
export function slurmScript({ study, shards, workers, command, logs }: SlurmArray): string {
  return `#!/bin/sh
#SBATCH --job-name=${study}
#SBATCH --array=1-${shards}
#SBATCH --cpus-per-task=${workers}
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=${shellQuoted(`${logs}/slurm-%A_%a.txt`)}

${command.map(shellQuoted).join(" ")} --workers ${workers}
code=$?
if [ "$code" -ne 0 ] && [ "$code" -ne 2 ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt ${RESTARTS} ]; then
  tries=0
  until scontrol requeue "\${SLURM_ARRAY_JOB_ID}_\${SLURM_ARRAY_TASK_ID}" || [ "$tries" -ge ${TRIES} ]; do
    tries=$((tries + 1))
    sleep 5
  done
fi
exit "$code"
`;
}
