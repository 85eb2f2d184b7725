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

/** Times that a sweep which was killed is begun again; its log keeps what it had done. */
const RESTARTS = 5;

/**
 * A script for `sbatch` that has each task of a job array compute one shard. Slurm begins tasks of a lost node again by itself. A sweep that was
 * killed is begun again within its task, which needs no controller: one that was killed at the same time may have forgotten what it was asked.
 * Bad input (code 2) would be as bad again, and who was told to end (130, 143) ends.
 */
export function slurmScript({ study, shards, workers, command, logs }: SlurmArray): string {
  return `#!/bin/sh
#SBATCH --job-name=${study}
#SBATCH --array=1-${shards}
#SBATCH --cpus-per-task=${workers}
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=${shellQuoted(`${logs}/slurm-%A_%a.txt`)}

restarts=0
until ${command.map(shellQuoted).join(" ")} --workers ${workers} --wait; do
  code=$?
  case "$code" in 2|130|143) exit "$code" ;; esac
  [ "$restarts" -lt ${RESTARTS} ] || exit "$code"
  restarts=$((restarts + 1))
  echo "ended with code $code; begun again ($restarts of ${RESTARTS})" >&2
  sleep 5
done
`;
}
