// `npm start`: prints the headline, then serves the page on this computer until Ctrl-C.
import { createServer } from "node:http";
import { printHeadline } from "./print-headline.mjs";
import { startPages } from "./start-page.mjs";

const host = "127.0.0.1";
const headers = {
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

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

function answer(pages) {
  return (request, response) => {
    const found = pages.get(request.url.split("?")[0]);
    const known = request.method === "GET" || request.method === "HEAD";
    const status = !known ? 405 : found ? 200 : 404;
    const [type, body] = status === 200 ? found : ["text/plain", status === 404 ? "not found\n" : "not allowed\n"];
    response.writeHead(status, { ...headers, "content-type": `${type}; charset=utf-8` }).end(request.method === "HEAD" ? undefined : body);
  };
}

async function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error)));
    server.listen(port, host, () => resolve(true));
  });
}

async function serve(pages, wanted) {
  for (const port of wanted) {
    const server = createServer(answer(pages));
    if (await listen(server, port)) return server;
  }
  return fail(`${wanted.length === 1 ? `port ${wanted[0]} is` : `ports ${wanted[0]} to ${wanted.at(-1)} are`} taken: set PORT to a free one`);
}

const wanted = ports();
const { text } = await printHeadline("quick");
const server = await serve(startPages(text), wanted);
console.log(`\nhttp://${host}:${server.address().port}/  (Ctrl-C ends)`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
