import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process that runs steps on demand and tells how long they took. */
export function player(command, args) {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.on("error", () => undefined);
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ${args.join(" ")} ended early`);
    return value;
  };
  const ask = (line) => {
    child.stdin.write(`${line}\n`);
    return answer();
  };
  return {
    ready: answer,
    /** Seconds a step took, on average over some. */
    step: async (steps) => Number(await ask(`step ${steps}`)) / steps,
    dump: (path) => ask(`dump ${path}`),
    end: () => child.stdin.end(),
  };
}

/** A player of the TypeScript side: one of the `serve-*.mjs` beside this file. */
export const typescript = (script, ...args) => player(process.execPath, [fileURLToPath(new URL(`${script}.mjs`, import.meta.url)), ...args.map(String)]);
