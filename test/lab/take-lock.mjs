// Takes a lock at some moment, says whether it has it, and holds it until it is killed: `node take-lock.mjs FILE MILLISECONDS`.
import { takeLock } from "../../packages/lab/dist/node.js";

const [file, at] = process.argv.slice(2);
while (Date.now() < Number(at));
try {
  const { owner } = await takeLock(file);
  console.log(owner.token);
  setInterval(() => {}, 1e6);
} catch (error) {
  console.log(error.issues[0].code);
}
