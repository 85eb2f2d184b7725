// `npm start`: prints the headline, then serves the page on this computer until Ctrl-C.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtPage, OUT } from "./page/built-page.mjs";
import { folderPolicy } from "./page/policy.mjs";
import { listens, pageServer } from "./page/serve.mjs";
import { printHeadline } from "./print-headline.mjs";

const host = "127.0.0.1";

function fail(reason) {
  console.error(reason);
  process.exit(1);
}

/** The port asked for, else 4173 and, when taken, the ones after it. */
function ports() {
  const asked = process.env.PORT;
  if (!asked) return Array.from({ length: 20 }, (_, i) => 4173 + i);
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65535) fail(`PORT is ${asked}, which is no port: expected a whole number from 0 to 65535`);
  return [Number(asked)];
}

/** What is served: the page's folder, the page as one file, and the headline. */
async function pages(headline) {
  const { names } = await builtPage();
  const files = names.map((name) => [`/${name.replace(/^static\//, "")}`, readFileSync(join(OUT, name), "utf8")]);
  return new Map([...files, ["/headline.txt", headline]]);
}

async function serve(pages, wanted) {
  for (const port of wanted) {
    const server = pageServer(pages, folderPolicy);
    if (await listens(server, port, host)) return server;
  }
  return fail(`${wanted.length === 1 ? `port ${wanted[0]} is` : `ports ${wanted[0]} to ${wanted.at(-1)} are`} taken: set PORT to a free one`);
}

const wanted = ports();
const { text } = await printHeadline("quick");
const server = await serve(await pages(text), wanted);
console.log(`\nhttp://${host}:${server.address().port}/  (Ctrl-C ends)`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
