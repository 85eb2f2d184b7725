import { proxy } from "comlink";
import { createCrew } from "./crew.js";
import type { Answer, Lab } from "./lab.js";
import { type Hand, type Script, startWorker } from "./start-worker.js";

/** The lab of a page: two workers, or the page's own thread where they are forbidden. Calls made before that is known wait. */
export function connectLab(script: Script): Lab {
  const crew = createCrew(script);
  const asking = (role: Parameters<typeof crew.of>[0]) => async <T>(ask: (lab: Lab) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const { bench, onEnd } = await crew.of(role);
    return unlessGone(onEnd, ask(bench as Lab));
  };
  const [quick, long] = [asking("quick"), asking("long")];
  return {
    get where() { return crew.where; },
    hire: (name) => startWorker(script, name),
    run: (question, onProgress) => heard(onProgress, (listener) => quick((lab) => lab.run(question, listener))),
    explain: (question, agent, step) => quick((lab) => lab.explain(question, agent, step)),
    tables: (question) => quick((lab) => lab.tables(question)),
    layout: (question, onProgress) => heard(onProgress, (listener) => quick((lab) => lab.layout(question, listener))),
    band: (a, b, replications, onBand) => heard(onBand, (listener) => long((lab) => lab.band(a, b, replications, listener!))),
    phase: (question, onMap) => heard(onMap, (listener) => long((lab) => lab.phase(question, listener!))),
    importNetwork: (name, bytes, options, onProgress) => heard(onProgress, (listener) => long((lab) => lab.importNetwork(name, bytes, options, listener))),
    openFile: (bytes) => quick((lab) => lab.openFile(bytes)),
    forget: (network) => { for (const role of ["quick", "long"] as const) void crew.of(role).then(({ bench }) => bench.forget(network)); },
    stop: (kind) => void crew.of(kind === "run" ? "quick" : "long").then(({ bench }) => bench.stop(kind)),
  };
}

/** What a worker answers, or that it has ended before. */
export function unlessGone<T>(onEnd: Hand["onEnd"], answer: Promise<Answer<T>>): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const off = onEnd((reason) => resolve(gone(reason)));
    answer.then(resolve, reject).finally(off);
  });
}

const gone = (reason: string): Answer<never> => ({
  ok: false, issues: [{ code: "E_WORKER", path: "", expected: "an answer", received: `none: the worker that was asked has ended (${reason})`, hint: "another one is there: ask again" }],
});

/** Asks with a listener that hears nothing any more once there is an answer: reports come by a way of their own and may be late. */
export async function heard<T, R>(listener: ((told: T) => void) | undefined, ask: (listener: ((told: T) => void) | undefined) => Promise<R>): Promise<R> {
  let over = false;
  const tell = listener && ((told: T) => { if (!over) listener(told); });
  try {
    return await ask(tell && proxy(tell));
  } finally {
    over = true;
  }
}
