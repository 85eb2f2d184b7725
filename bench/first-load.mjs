// `node bench/first-load.mjs`: gzipped bytes of scripts that a page has fetched when a story stands, with what comes then, and all there are.
import { gzipSync } from "node:zlib";
import { firstLoad } from "../scripts/page/first-load.mjs";
import { modules } from "../scripts/page/make-page.mjs";

const { chunks } = await modules();
const bytes = (some) => some.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
const ALSO = { "until a story stands": undefined, "plus the gallery": /^gallery-/, "plus the opening": /^opening-/, "at rest, with the zoom": /^stage-zoom-/, "at rest on a high screen": /^(stage-zoom|finding)-/ };

for (const [what, also] of Object.entries(ALSO)) console.log(what, bytes(firstLoad(chunks, also)));
console.log("the whole folder", bytes(chunks));
