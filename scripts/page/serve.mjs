import { createServer } from "node:http";

const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", txt: "text/plain" };

/** The page as one file has a policy of its own: it is for keeping. */
const OFFLINE = "/talkback.html";

/**
 * Headers of everything that is served; the policy is that of the page, and nobody may frame it.
 *
 * @param {string} policy
 */
const headersWith = (policy) => ({
  "content-security-policy": `${policy}; frame-ancestors 'none'`, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cache-control": "no-store",
});

/**
 * A server of a few texts by path, on this computer.
 *
 * @param {ReadonlyMap<string, string>} pages by path; the ending says the media type
 * @param {string} policy
 */
export function pageServer(pages, policy) {
  const headers = headersWith(policy);
  return createServer((request, response) => {
    const asked = (request.url ?? "/").split("?")[0];
    const path = asked === "/" ? "/index.html" : asked;
    const body = pages.get(path);
    const known = request.method === "GET" || request.method === "HEAD";
    const status = !known ? 405 : body !== undefined ? 200 : 404;
    const type = status === 200 ? TYPES[path.slice(path.lastIndexOf(".") + 1)] : "text/plain";
    const sent = status === 200 ? body : status === 404 ? "not found\n" : "not allowed\n";
    const kept = path === OFFLINE ? { "content-disposition": `attachment; filename="${OFFLINE.slice(1)}"` } : {};
    response.writeHead(status, { ...headers, ...kept, "content-type": `${type}; charset=utf-8` }).end(request.method === "HEAD" ? undefined : sent);
  });
}

/** Whether the server listens now; false when the port is taken. */
export async function listens(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error)));
    server.listen(port, host, () => resolve(true));
  });
}
