import "./css/poster.css";
import { connectLab } from "./lab/connect.js";
import { startPage } from "./page.js";

/** The page as a folder: modules, and a module for its workers, whose name the build writes into the document. */
const lab = connectLab({ src: document.documentElement.dataset.worker! });

// For a browser's console.
Object.assign(globalThis, { talkback: { lab } });
startPage(lab);
