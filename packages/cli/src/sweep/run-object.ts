import type { Plan } from "@talkback/core/experiment";
import type { Task, TimedRecord } from "@talkback/lab";

/** What `talkback sweep --json` prints of a run: names are those of the table `runs`. */
export function runObject(plan: Plan, { ref }: Task, { record: { run, status, error, result }, timing }: TimedRecord): object {
  const { treatment: { id, changes }, arm, replication } = plan.planned(ref);
  return {
    run_id: run, design_id: id, changes, arm, replicate: replication, status, error_code: error?.code ?? null, error_message: error?.message ?? null,
    run_hash: result?.runHash ?? null, wall_ms: timing.wallMs, worker: timing.worker, ...result?.outcomes,
  };
}
