import { proxy, type Remote, transfer, wrap } from "comlink";
import type { Workbench } from "./create-lab.js";
import type { Served } from "./in-worker.js";
import type { Lab } from "./lab.js";

/** What workers are made of: the module at an address, or a classic script that is here as a text. */
export type Script = { readonly src: string } | { readonly text: string };

/** Milliseconds in which a worker has to answer; a worker that is forbidden may never do so. */
const PATIENCE = 5000;

/**
 * The lab of a page: two workers, one for runs and places that somebody waits for and one for long work; where workers are forbidden, the same
 * on the page's own thread. Calls made before that is known wait.
 */
export function connectLab(script: Script): Lab {
  let where: Lab["where"] = "worker";
  const benches = startWorkers(script).catch(async () => {
    where = "page";
    const { createLab } = await import("./create-lab.js");
    const lab = createLab({ where });
    return { quick: lab, long: lab };
  });
  const quick = async () => (await benches).quick;
  const long = async () => (await benches).long;
  return {
    get where() { return where; },
    run: async (question, onProgress) => heard(onProgress, await quick(), (lab, listener) => lab.run(question, listener)),
    explain: async (question, agent, step) => (await quick()).explain(question, agent, step),
    tables: async (question) => (await quick()).tables(question),
    layout: async (question, onProgress) => heard(onProgress, await quick(), (lab, listener) => lab.layout(question, listener)),
    band: async (a, b, replications, onBand) => heard(onBand, await long(), (lab, listener) => lab.band(a, b, replications, listener!)),
    phase: async (question, onMap) => heard(onMap, await long(), (lab, listener) => lab.phase(question, listener!)),
    importNetwork: async (name, bytes, options, onProgress) => heard(onProgress, await long(), (lab, listener) => lab.importNetwork(name, bytes, options, listener)),
    stop: () => void long().then((lab) => lab.stop()),
  };
}

type Bench = Remote<Served> | Workbench;

/** Asks with a listener that hears nothing any more once there is an answer: reports come by a way of their own and may be late. */
async function heard<T, R>(listener: ((told: T) => void) | undefined, lab: Bench, ask: (lab: Lab, listener: ((told: T) => void) | undefined) => Promise<R>): Promise<R> {
  let over = false;
  const tell = listener && ((told: T) => { if (!over) listener(told); });
  try {
    return await ask(lab as Lab, tell && proxy(tell));
  } finally {
    over = true;
  }
}

/** @throws when either worker does not come up */
async function startWorkers(script: Script): Promise<{ readonly quick: Bench; readonly long: Bench }> {
  const url = "src" in script ? script.src : URL.createObjectURL(new Blob([script.text], { type: "text/javascript" }));
  const workers: Worker[] = [];
  try {
    for (const name of ["talkback-runs", "talkback-long-work"]) workers.push(new Worker(url, { name, type: "src" in script ? "module" : "classic" }));
    const [quick, long] = await Promise.all(workers.map(answering));
    const { port1, port2 } = new MessageChannel();
    await Promise.all([quick!.listen(transfer(port1, [port1])), long!.tell(transfer(port2, [port2]))]);
    return { quick: quick!, long: long! };
  } catch (error) {
    for (const worker of workers) worker.terminate();
    throw error;
  } finally {
    if (!("src" in script)) URL.revokeObjectURL(url);
  }
}

/** The lab in a worker, once it has answered. */
function answering(worker: Worker): Promise<Remote<Served>> {
  const lab = wrap<Served>(worker);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer from a worker")), PATIENCE);
    worker.onerror = (event) => reject(new Error(event.message));
    void lab.ready().then(() => {
      clearTimeout(timer);
      resolve(lab);
    });
  });
}
