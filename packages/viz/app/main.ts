import "./css/poster.css";
import { connectLab } from "./lab/connect.js";
import { serveLab } from "./lab/in-worker.js";
import type { Lab } from "./lab/lab.js";
import { startPage } from "./page.js";

/** One script is both: on the page it starts the page, and the workers that the page makes of it serve as its lab. */
function start(): Lab | null {
  if (typeof document === "undefined") {
    serveLab();
    return null;
  }
  const script = document.currentScript as HTMLScriptElement;
  const lab = connectLab(script.src === "" ? { text: script.textContent ?? "" } : { src: script.src });
  startPage(lab);
  return lab;
}

/** The page's lab, as `talkback.lab` in a browser's console; null in a worker. */
export const lab = start();
