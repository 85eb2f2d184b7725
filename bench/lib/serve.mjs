import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Says `ready`, then obeys the same commands on standard input as the limit does. */
export async function serve({ step, dump }) {
  console.log("ready");
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, argument] = line.split(" ");
    if (command === "step") console.log(String(await stepped(step, Number(argument))));
    else {
      writeFileSync(argument, Buffer.concat(dump().map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength))));
      console.log("done");
    }
  }
}

/** Seconds of processor time of some steps: other work on a shared machine does not count. */
async function stepped(step, steps) {
  const start = process.cpuUsage();
  for (let k = 0; k < steps; k++) {
    const pending = step();
    if (pending !== undefined) await pending;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
