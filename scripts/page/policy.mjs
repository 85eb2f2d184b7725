import { createHash } from "node:crypto";

const sha256 = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const policy = (/** @type {string} */ script, /** @type {string} */ style, /** @type {string} */ worker) => [
  "default-src 'none'", `script-src ${script}`, `style-src ${style}`, "img-src data: blob:", "media-src blob:", `worker-src ${worker}`,
  "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
].join("; ");

/** Content-Security-Policy of the page as a folder: its own script and style, and nothing from or to anywhere else. */
export const folderPolicy = policy("'self'", "'self'", "'self'");

/** The same of the page as one file: this script and this style, and workers made of that script. */
export const filePolicy = (/** @type {string} */ script, /** @type {string} */ style) => policy(sha256(script), sha256(style), "blob:");
